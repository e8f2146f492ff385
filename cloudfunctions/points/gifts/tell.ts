import type { Message } from '../../kit/message'
import type { Gift } from './collections'
import { GIFT_LABELS } from './labels'

/** How a gift stands, for `to`. */
export const messageOfGift = (to: string, { _id, status }: Gift, hint: string): Message => ({
  ...{ to, what: '时间银行：亲属间赠送', state: GIFT_LABELS[status], hint },
  ...{ ref: `gift:${_id}`, page: 'features/points/pages/bank/index' },
})
