/** Words for states, one source for server and client (no run-time import may enter here). */
export const ADJUSTMENT_LABELS = {
  proposed: '等待另一位管理员审批',
  approved: '已生效',
  declined: '未同意',
  withdrawn: '已撤回',
} as const
