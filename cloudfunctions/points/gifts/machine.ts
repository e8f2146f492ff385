import { machine } from '../../kit/machine'
import { GIFT_LABELS } from './labels'

/** 赠送时长: offered → accepted | declined | withdrawn | expired; the last three give the minutes back. */
export const giftMachine = machine({
  noun: '这份赠送',
  labels: GIFT_LABELS,
  edges: {
    accept: { from: ['offered'], to: 'accepted', by: ['receiver'], label: '接受' },
    decline: { from: ['offered'], to: 'declined', by: ['receiver'], label: '谢绝' },
    withdraw: { from: ['offered'], to: 'withdrawn', by: ['giver'], label: '收回' },
    expire: { from: ['offered'], to: 'expired', by: ['timer'], label: '过期' },
  },
} as const)
export type GiftAction = keyof typeof giftMachine.edges
