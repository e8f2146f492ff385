/** Actions that ask for words first: the question, a hint and the button. */
export const QUESTIONS = {
  decline: { title: '退回这个心愿', label: '退回的原因', hint: '许愿人会看到', confirmText: '退回心愿' },
  release: { title: '放弃认领', label: '放弃的原因', hint: '许愿人会看到', confirmText: '放弃认领' },
  pass: {
    title: '转给别的邻居',
    label: '转给别人的原因',
    hint: '许愿人和认领人会看到',
    confirmText: '转给别的邻居',
  },
  notDone: { title: '还没有完成', label: '还差什么', hint: '认领人会看到', confirmText: '请认领人再看看' },
  renew: { title: '重新打开', label: '还需要什么', hint: '邻居和社区会看到', confirmText: '重新打开' },
  reopen: {
    title: '重新提交',
    label: '想对社区说的话',
    hint: '例如：情况变了，还是需要',
    confirmText: '重新提交',
  },
  follow: { title: '再提一次', label: '还有什么没办好', hint: '邻居和社区会看到', confirmText: '再提一次' },
  report: {
    title: '举报这个心愿',
    label: '哪里不合适',
    hint: '只有社区书记能看到，许愿人不知道是谁',
    confirmText: '告诉社区',
  },
  dismiss: { title: '举报看过了', label: '核实的情况', hint: '留作记录', confirmText: '没有问题' },
  takeDown: { title: '下架这个心愿', label: '下架的原因', hint: '许愿人会看到', confirmText: '下架心愿' },
} as const

/** The same with pictures. */
export const NOTES = {
  fulfil: {
    title: '心愿完成了',
    label: '说说完成情况',
    hint: '例如：灯已经换好，试过了',
    confirmText: '提交完成情况',
  },
  progress: {
    title: '写写进展',
    label: '现在怎么样了',
    hint: '例如：约好了周六上午去',
    confirmText: '记下进展',
  },
} as const
