import { machine } from '../../kit/machine'

/** 打卡证明: valid → revoked. One issued in its stead is a certificate of its own that says what it replaces. */
export const certificateMachine = machine({
  noun: '这张证明',
  labels: { valid: '有效', revoked: '已作废' },
  edges: {
    revoke: { from: ['valid'], to: 'revoked', by: ['system'], label: '作废' },
  },
} as const)
