import { local } from '../kit/clock'
import { notify } from '../kit/notify'
import type { ShiftClaim } from './collections'

/** 11月28日 14:00–16:00 */
export const whenLabel = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
  `${local(startsAt).format('M月D日 HH:mm')}–${local(endsAt).format('HH:mm')}`

/** 28日14:00: what still leaves room for words in a message. */
export const briefly = (at: Date) => local(at).format('D日HH:mm')

interface About {
  title: string
  postId: string
}

/** Tells somebody how a shift stands with them. Never throws. */
export const tell = (to: string, { title, postId }: About, state: string, hint: string) =>
  notify({ to, what: title, state, hint, page: `features/post/pages/detail/index?id=${postId}` })

export const tellClaimer = (claim: ShiftClaim, state: string, hint: string) =>
  tell(claim.personId, claim, state, hint)
