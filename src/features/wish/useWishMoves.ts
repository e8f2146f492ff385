import { useAction } from '@/query/hooks'
import { say } from '@/ui/say'

/** Everything that can be done to one wish; `done` is called after each success. */
export function useWishMoves(wishId: string, done: () => void) {
  const said = (words: string) => () => {
    done()
    say.done(words)
  }
  const review = useAction('wish', 'review', (_, { approve }) => said(approve ? '已通过' : '已退回')())
  const claim = useAction('wish', 'claim', said('已认领，谢谢您'))
  const release = useAction('wish', 'release', said('已放弃认领'))
  const fulfil = useAction('wish', 'fulfil', said('已提交，等许愿人确认'))
  const confirm = useAction('wish', 'confirm', (_, input) =>
    said(input.done ? '心愿实现了' : '已告诉认领人')(),
  )
  const withdraw = useAction('wish', 'withdraw', said('已撤回'))
  return {
    busy: [review, claim, release, fulfil, confirm, withdraw].some(({ isPending }) => isPending),
    approve: () => review.mutate({ wishId, approve: true }),
    decline: (reason: string) => review.mutate({ wishId, approve: false, reason }),
    claim: () => claim.mutate({ wishId }),
    release: (reason: string) => release.mutate({ wishId, reason }),
    fulfil: (note: string) => fulfil.mutate({ wishId, note }),
    notDone: (reason: string) => confirm.mutate({ wishId, done: false, reason }),
    confirm: (answer: { rating: number; thanks?: string }) =>
      confirm.mutate({ wishId, done: true, ...answer }),
    withdraw: () => withdraw.mutate({ wishId }),
  }
}
