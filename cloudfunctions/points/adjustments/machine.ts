import { machine } from '../../kit/machine'
import { ADJUSTMENT_LABELS } from './labels'

/** 积分调整: proposed → approved | declined | withdrawn. `other` is an administrator who neither proposed it nor is meant by it. */
export const adjustmentMachine = machine({
  noun: '这项调整',
  labels: ADJUSTMENT_LABELS,
  edges: {
    approve: { from: ['proposed'], to: 'approved', by: ['other'], label: '批准' },
    decline: { from: ['proposed'], to: 'declined', by: ['other'], label: '不同意' },
    withdraw: { from: ['proposed'], to: 'withdrawn', by: ['proposer'], label: '撤回' },
  },
} as const)
export type AdjustmentAction = keyof typeof adjustmentMachine.edges
