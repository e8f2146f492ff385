import { machine } from '../../kit/machine'
import { EXEMPTION_LABELS } from './labels'

/** 免服务: pending → granted | declined | revoked, granted → revoked. Staff are the unit's liaison and the secretary. */
export const exemptionMachine = machine({
  noun: '这份免服务申请',
  labels: EXEMPTION_LABELS,
  edges: {
    grant: { from: ['pending'], to: 'granted', by: ['staff'], label: '同意' },
    decline: { from: ['pending'], to: 'declined', by: ['staff'], label: '退回' },
    withdraw: { from: ['pending'], to: 'revoked', by: ['member'], label: '撤回' },
    revoke: { from: ['granted'], to: 'revoked', by: ['staff'], label: '取消' },
  },
} as const)
