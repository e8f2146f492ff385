import type { WishPhoto, WishStatus } from './collections'

/** Words for states and for what happened, one source for server and client (no run-time import may enter here). */
export const WISH_LABELS: Record<WishStatus, string> = {
  pending: '待审核',
  open: '待认领',
  claimed: '已认领',
  fulfilled: '待确认',
  confirmed: '已实现',
  declined: '未通过',
  withdrawn: '已撤回',
  expired: '已过期',
  removed: '已下架',
}

/** What the timeline says happened, by audit action. */
export const WISH_EVENTS: Record<string, string> = {
  post: '许下了心愿',
  postFor: '替老人许下了心愿',
  postAgain: '接着许下了心愿',
  amend: '修改了心愿',
  approve: '审核通过',
  decline: '退回了心愿',
  withdraw: '撤回了心愿',
  renew: '重新打开了心愿',
  reopen: '重新提交了心愿',
  expire: '因为一直没人认领，结束了心愿',
  claim: '认领了心愿',
  join: '想一起来帮忙',
  admit: '答复了帮手',
  leave: '退出了帮忙',
  progress: '写了进展',
  remind: '提醒了认领人',
  release: '放弃了认领',
  pass: '请别的邻居来办',
  releaseByTimer: '因为太久没有进展，把心愿转给其他邻居',
  fulfil: '说心愿已完成',
  ask: '提醒了许愿人来确认',
  overdue: '转给社区书记来核实',
  notDone: '说还没有完成',
  confirm: '确认心愿实现',
  follow: '说还有一点没办好，接着许了一个心愿',
  disclose: '查看了联系方式',
  blank: '收回了私人信息',
  dismiss: '看过举报，没有问题',
  takeDown: '下架了心愿',
  judgePhoto: '看过照片',
}

/** How a photo stands, for whoever added it. */
export const PHOTO_LABELS: Record<WishPhoto['state'], string> = {
  checking: '审核中，别人还看不到',
  shown: '已通过',
  doubtful: '等社区看一看',
  refused: '没有通过审核',
}

/** What somebody is to a wish, for the sentences below. */
export type WishRole = 'wisher' | 'claimer' | 'helper' | 'staff' | 'neighbour'

export interface NowNext {
  now: string
  next: string
}

const seen = (now: string, next: string): NowNext => ({ now, next })
const over = (now: string) => seen(now, '不用再做什么。')

/** What each sees of a wish in each state: how it stands now, and what comes next. `staff` answers for the community. */
export const NOW_NEXT: Record<WishStatus, Record<WishRole, NowNext>> = {
  pending: {
    wisher: seen('社区正在审核。', '通过后邻居就能看到，一般一两天。您还可以修改或撤回。'),
    claimer: seen('心愿要重新审核。', '通过后会再次开放认领。'),
    helper: seen('心愿要重新审核。', '通过后会再次开放认领。'),
    staff: seen('等您审核。', '看看文字和照片，通过或者写明原因退回。'),
    neighbour: seen('社区正在审核。', '通过后就能看到。'),
  },
  open: {
    wisher: seen('邻居们能看到了，等人认领。', '有人认领时会告诉您；太久没人认领会结束，可以重新打开。'),
    claimer: seen('心愿在等人认领。', '您还愿意的话，可以再次认领。'),
    helper: seen('心愿在等人认领。', '您愿意的话，可以自己认领。'),
    staff: seen('在等邻居认领。', '不用您做什么；有问题可以下架。'),
    neighbour: seen('在等一位邻居认领。', '您方便的话，认领后就能查看联系方式。'),
  },
  claimed: {
    wisher: seen('有邻居认领了，正在办。', '办好后请您确认；太久没有进展，会自动转给别的邻居。'),
    claimer: seen('您认领了，许愿人在等您。', '请先联系许愿人，写一写进展，办好后点「标记完成」。'),
    helper: seen('您在和认领人一起办。', '可以写写进展，办好后由认领人标记完成。'),
    staff: seen('有邻居正在办。', '认领人一直没动静时，系统会提醒并转给别人。'),
    neighbour: seen('已经有邻居认领了。', '想搭把手的话，可以申请一起办。'),
  },
  fulfilled: {
    wisher: seen('认领人说办好了。', '请您看一看：办好了就确认，没办好就说说还差什么。'),
    claimer: seen('您已标记完成。', '等许愿人确认，积分和时长确认后到账。'),
    helper: seen('认领人已标记完成。', '等许愿人确认，时长确认后到账。'),
    staff: seen('等许愿人确认。', '许愿人一直没有回应的话，请您核实后代为确认。'),
    neighbour: seen('办好了，等许愿人确认。', '不用再做什么。'),
  },
  confirmed: {
    wisher: seen('心愿实现了。', '还有没办好的，可以接着许一个心愿；感谢的话可以公开。'),
    claimer: over('心愿实现了，积分和时长已经到账。谢谢您。'),
    helper: over('心愿实现了，时长已经到账。谢谢您。'),
    staff: over('心愿实现了。'),
    neighbour: over('心愿实现了。'),
  },
  declined: {
    wisher: seen('社区没有通过，原因写在下面。', '请按原因修改，改好就重新提交，社区会再看一遍。'),
    claimer: over('这个心愿没有通过审核。'),
    helper: over('这个心愿没有通过审核。'),
    staff: seen('已经退回给许愿人。', '许愿人可以修改后重新提交。'),
    neighbour: over('这个心愿没有通过审核。'),
  },
  withdrawn: {
    wisher: seen('您撤回了这个心愿。', '还需要的话，可以重新提交。'),
    claimer: over('许愿人撤回了这个心愿。'),
    helper: over('许愿人撤回了这个心愿。'),
    staff: over('许愿人撤回了这个心愿。'),
    neighbour: over('许愿人撤回了这个心愿。'),
  },
  expired: {
    wisher: seen('一直没有人认领，心愿结束了。', '还需要的话，可以重新打开，不用再审核。'),
    claimer: over('这个心愿已经结束。'),
    helper: over('这个心愿已经结束。'),
    staff: seen('一直没有人认领，已经结束。', '许愿人可以重新打开；也可以问问是不是要换个办法帮。'),
    neighbour: over('这个心愿已经结束。'),
  },
  removed: {
    wisher: seen('社区下架了这个心愿，原因写在下面。', '请按原因修改，改好就重新提交，社区会再看一遍。'),
    claimer: over('社区下架了这个心愿，您不用再办。'),
    helper: over('社区下架了这个心愿，您不用再办。'),
    staff: seen('已经下架。', '许愿人可以修改后重新提交。'),
    neighbour: over('社区下架了这个心愿。'),
  },
}
