/** Words for exemptions; the app shares this file. */
export const EXEMPTION_LABELS = {
  pending: '待审核',
  granted: '已同意',
  declined: '未同意',
  revoked: '已取消',
} as const

export const EXEMPTION_KINDS = ['illness', 'posted', 'other'] as const
export const EXEMPTION_KIND_LABELS = { illness: '生病休养', posted: '外派学习', other: '其他' } as const
