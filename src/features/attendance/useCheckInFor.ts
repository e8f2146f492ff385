import { minutesLabel, timeLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { say } from '@/ui/say'

/** Checks somebody in, or out, with that person's card, and says what was done. */
export const useCheckInFor = (done: () => void = () => undefined) =>
  useAction('attendance', 'checkInFor', ({ displayName, status, at, minutes }) => {
    const what = status === 'checkedIn' ? '签到' : `签退，${minutesLabel(minutes ?? 0)}`
    say.done(`${displayName} ${timeLabel(at)} ${what}`)
    done()
  })
