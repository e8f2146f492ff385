import { notify } from '../../kit/notify'
import type { Gift } from './collections'
import { GIFT_LABELS } from './labels'

export const tellOfGift = ({ status }: Gift, to: string, hint: string) =>
  notify({
    ...{ to, what: '时间银行：亲属间赠送', state: GIFT_LABELS[status], hint },
    page: 'features/points/pages/bank/index',
  })
