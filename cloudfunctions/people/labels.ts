/** Words of report-ins, rosters and what is kept of a person, shared with the app. */

export const REPORT_IN_LABELS = {
  pending: '待审核',
  vouched: '单位已确认',
  active: '已报到',
  declined: '未通过',
  withdrawn: '已撤回',
  moved: '已迁出',
} as const

/** What happened, as a timeline says it. */
export const REPORT_IN_ACTIONS: Record<string, string> = {
  apply: '提交了报到',
  reapply: '再次提交了报到',
  vouch: '确认是本单位的人',
  disown: '退回了报到',
  approve: '通过了报到',
  match: '按名册确认了报到',
  decline: '退回了报到',
  withdraw: '撤回了报到',
  follow: '随搬家转到新社区',
  leave: '迁出了社区',
  withdrawUnit: '撤回了单位报到',
}

export const UNIT_REPORT_IN_LABELS = {
  pending: '待审核',
  active: '已报到',
  declined: '未通过',
  withdrawn: '已撤回',
} as const

export const MEMBER_KINDS = { inService: '在职党员', floating: '流动党员' } as const

export const IMPORT_LABELS = { previewed: '待导入', done: '已导入', dropped: '已放弃' } as const

/** What the preview of a roster says of a row. */
export const ROW_VERDICTS = {
  new: '新增',
  changed: '有变化',
  same: '没有变化',
  duplicate: '重复',
  faulty: '有错误',
} as const

/** The text that a person agrees to; a new text gets a new version and is asked for anew. */
export const CONSENT = {
  version: '2026-11',
  points: [
    { title: '保存什么', text: '您的称呼、所在社区，以及您在这里办的事：心愿、岗位、签到、点单和积分。' },
    { title: '为什么', text: '让社区和邻居知道是谁在帮忙、谁需要帮忙，给您记服务时长、开打卡证明。' },
    { title: '手机号', text: '只在核对党员名册、或者您给心愿留联系方式的时候才请您提供，别人看到的是打码的；认领您心愿的人查看时会留下记录。' },
    { title: '谁能看到', text: '邻居看到的姓名是打码的；本社区书记和帮您办事的人看得到全名。' },
    { title: '您的权利', text: '随时可以在「隐私与数据」里导出或者注销，注销后只留下无法认出您的数字。' },
  ],
} as const

/** What has to be typed to be forgotten. */
export const ERASE_WORDS = '注销账号'
/** What a person is called once they are forgotten. */
export const ERASED_NAME = '已注销用户'
