import type { Input } from '@/platform/call'
import { forgetDraft } from '@/platform/drafts'
import { useAction } from '@/query/hooks'
import { offerUndo } from '@/ui/offerUndo'
import { say } from '@/ui/say'
import type { NOTES, QUESTIONS } from './components/questions'

type ClaimFor = Pick<Input<'wish', 'claim'>, 'unitId' | 'teamId'>
type Blank = 'contact' | 'photos' | 'detail'

/** Under which name the words of an answer are kept until it is sent. */
export const draftOf = (what: 'confirm' | keyof typeof NOTES | keyof typeof QUESTIONS, wishId: string) =>
  `wish.${what}:${wishId}`

/** Everything that can be done to one wish; `done` is called after each success. */
export function useWishMoves(wishId: string, done: () => void) {
  const said = (words: string) => () => {
    done()
    say.done(words)
  }
  const sent = (what: Parameters<typeof draftOf>[0], words: string) => () => {
    forgetDraft(draftOf(what, wishId))
    said(words)()
  }
  const review = useAction('wish', 'review', (_, { approve }) => said(approve ? '已通过' : '已退回')())
  const release = useAction('wish', 'release', said('已放弃认领'))
  const pass = useAction('wish', 'release', said('已重新开放认领'))
  const claim = useAction('wish', 'claim', () => {
    done()
    offerUndo('已认领，谢谢您', () => release.mutate({ wishId, reason: '点错了，马上撤销' }))
  })
  const fulfil = useAction('wish', 'fulfil', sent('fulfil', '已提交，等许愿人确认'))
  const confirm = useAction('wish', 'confirm', (_, input) =>
    input.done ? sent('confirm', '心愿实现了')() : said('已告诉认领人')(),
  )
  const withdraw = useAction('wish', 'withdraw', said('已撤回'))
  const progress = useAction('wish', 'addProgress', sent('progress', '已记下，许愿人能看到'))
  const more = useMoreMoves(said)
  const reopen = (reason: string) => more.reopen.mutateAsync({ wishId, reason })
  const all = [review, claim, release, pass, fulfil, confirm, withdraw, progress, ...more.all]
  return {
    busy: all.some(({ isPending }) => isPending),
    approve: (difficulty?: 1 | 2 | 3) =>
      review.mutate({ wishId, approve: true, ...(difficulty && { difficulty }) }),
    decline: (reason: string) => review.mutateAsync({ wishId, approve: false, reason }),
    claim: (as: ClaimFor = {}) => claim.mutate({ wishId, ...as }),
    release: (reason: string) => release.mutateAsync({ wishId, reason }),
    pass: (reason: string) => pass.mutateAsync({ wishId, reason }),
    fulfil: (note: string, photos: string[]) => fulfil.mutate({ wishId, note, photos }),
    notDone: (reason: string) => confirm.mutateAsync({ wishId, done: false, reason }),
    confirm: (answer: { rating: number; thanks?: string; reason?: string }) =>
      confirm.mutate({ wishId, done: true, ...answer }),
    withdraw: () => withdraw.mutate({ wishId }),
    progress: (note: string, photos: string[]) => progress.mutate({ wishId, note, photos }),
    join: () => more.join.mutate({ wishId }),
    leave: () => more.leave.mutate({ wishId }),
    admit: (personId: string, accept: boolean) => more.admit.mutate({ wishId, personId, accept }),
    ...{ renew: reopen, reopen, follow: reopen },
    blank: (what: Blank[]) => more.blank.mutate({ wishId, what }),
    report: (reason: string) => more.report.mutateAsync({ wishId, reason }),
    takeDown: (reason: string) => more.settle.mutateAsync({ wishId, reason, takeDown: true }),
    dismiss: (reason: string) => more.settle.mutateAsync({ wishId, reason, takeDown: false }),
    judgePhoto: (photoId: string, show: boolean) => more.judgePhoto.mutate({ wishId, photoId, show }),
    shareThanks: (shared: boolean) => more.shareThanks.mutate({ wishId, shared }),
  }
}

function useMoreMoves(said: (words: string) => () => void) {
  const join = useAction('wish', 'joinClaim', ({ joined }) =>
    said(joined ? '已加入，谢谢您' : '已告诉认领人，请等答复')(),
  )
  const leave = useAction('wish', 'leaveClaim', said('已退出'))
  const admit = useAction('wish', 'admitHelper', (_, { accept }) => said(accept ? '已同意' : '已婉拒')())
  const reopen = useAction('wish', 'reopen', ({ status }) =>
    said(status === 'open' ? '已重新打开' : '已提交，等社区审核')(),
  )
  const blank = useAction('wish', 'blank', said('已收回'))
  const report = useAction('wish', 'report', said('已告诉社区，谢谢您'))
  const settle = useAction('wish', 'settleReports', (_, { takeDown }) =>
    said(takeDown ? '已下架' : '已处理')(),
  )
  const judgePhoto = useAction('wish', 'judgePhoto', (_, { show }) => said(show ? '已公开' : '已去掉')())
  const shareThanks = useAction('wish', 'shareThanks', (_, { shared }) =>
    said(shared ? '大家能看到您的感谢了' : '已收回')(),
  )
  const all = [join, leave, admit, reopen, blank, report, settle, judgePhoto, shareThanks]
  return { join, leave, admit, reopen, blank, report, settle, judgePhoto, shareThanks, all }
}
