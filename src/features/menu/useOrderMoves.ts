import { back } from '@/platform/navigate'
import { useAction } from '@/query/hooks'
import { say } from '@/ui/say'
import type { Dispatch } from './components/DispatchSheet'

/** Everything that can be done to one order; `done` is called after each success. */
export function useOrderMoves(orderId: string, done: () => void) {
  const said = (words: string) => () => {
    done()
    say.done(words)
  }
  const dispatch = useAction('menu', 'dispatch', said('已派单'))
  const accept = useAction('menu', 'accept', said('已接单，谢谢您'))
  const handBack = useAction('menu', 'handBack', () => {
    said('已退回社区')()
    // The order is no longer this person's to see.
    back()
  })
  const complete = useAction('menu', 'complete', said('已完成，等居民评价'))
  const attend = useAction('menu', 'attend', said('已登记'))
  const urge = useAction('menu', 'urge', said('已催办'))
  const decline = useAction('menu', 'decline', said('已告知居民'))
  const cancel = useAction('menu', 'cancel', said('已取消'))
  const review = useAction('menu', 'review', said('谢谢您的评价'))
  const reopen = useAction('menu', 'reopen', said('已告知服务人'))
  return {
    busy: [dispatch, accept, handBack, complete, attend, urge, decline, cancel, review, reopen].some(
      ({ isPending }) => isPending,
    ),
    dispatch: (to: Dispatch) => dispatch.mutate({ orderId, ...to }),
    accept: () => accept.mutate({ orderId }),
    handBack: (reason: string) => handBack.mutateAsync({ orderId, reason }),
    complete: (note: string) => complete.mutateAsync({ orderId, note }),
    attend: () => attend.mutate({ orderId }),
    urge: () => urge.mutate({ orderId }),
    decline: (reason: string) => decline.mutateAsync({ orderId, reason }),
    cancel: () => cancel.mutate({ orderId }),
    review: (answer: { rating: number; comment?: string }) => review.mutate({ orderId, ...answer }),
    reopen: (reason: string) => reopen.mutateAsync({ orderId, reason }),
  }
}
