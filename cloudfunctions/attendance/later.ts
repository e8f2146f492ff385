import { local } from '../kit/clock'
import type { ShiftClaim } from '../post/collections'

const clock = (at: Date) => local(at).format('HH:mm')

/** Both times of a check-in that was sent later, as the log and everybody read them; nothing of any other. */
export const laterWords = ({ checkedInAt, sentAt }: Pick<ShiftClaim, 'checkedInAt' | 'sentAt'>) =>
  checkedInAt && sentAt ? `离线签到 ${clock(checkedInAt)}，${clock(sentAt)} 补交` : undefined
