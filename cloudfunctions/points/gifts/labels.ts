/** Words and figures, one source for server and client (no run-time import may enter here). */
export const GIFT_LABELS = {
  offered: '等待接受',
  accepted: '已接受',
  declined: '已谢绝',
  withdrawn: '已收回',
  expired: '已过期',
} as const
