import { addToCalendar } from '@/platform/calendar'
import { call } from '@/platform/call'
import { useAction } from '@/query/hooks'
import { offerUndo } from '@/ui/offerUndo'
import { ask, say } from '@/ui/say'

/** The reason that is written down when somebody takes back at once what they tapped. */
const MISTAPPED = '点错了，马上撤销'

/** What one can do with a shift, with the words that follow; `again` when there was a claim on it before. */
export function useShiftMoves(shiftId: string, done: () => void = () => undefined, again = false) {
  const undo = useAction('post', 'cancelClaim', () => say.done('已撤销，名额让给大家了'))
  const claim = useAction('post', 'claim', () => {
    offerUndo('已认领，记得按时到岗签到', () => undo.mutate({ shiftId, reason: MISTAPPED }))
    done()
  })
  const join = useAction('post', 'joinWaitlist', ({ position }) => {
    offerUndo(`已加入候补，您排在第 ${position} 位`, () => leave.mutate({ shiftId }))
    done()
  })
  const accept = useAction('post', 'acceptOffer', () => say.done('已认领，记得按时到岗签到'))
  const leave = useAction('post', 'leaveWaitlist', () => say.done('已退出候补'))
  return {
    busy: claim.isPending || undo.isPending || join.isPending || accept.isPending || leave.isPending,
    claim: (birthYear?: number) => claim.mutate({ shiftId, again, ...(birthYear && { birthYear }) }),
    join: (birthYear?: number) => join.mutate({ shiftId, again, ...(birthYear && { birthYear }) }),
    accept: () => accept.mutate({ shiftId }),
    async leave() {
      if (await ask('退出候补？', '退出后要重新排队。', '退出')) leave.mutate({ shiftId })
    },
  }
}

/** Puts a claimed shift into the person's own calendar. */
export async function keepInCalendar(shiftId: string) {
  try {
    const added = await addToCalendar(await call('post', 'calendar', { shiftId }))
    say.done(added ? '已加到日历' : '没有加到日历')
  } catch (error) {
    say.problem(error instanceof Error ? error.message : '没有加到日历，请再试一次')
  }
}
