import { local } from '../kit/clock'
import type { Message } from '../kit/message'
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

/** How a shift of a post stands with somebody. */
export const messageTo = (to: string, { title, postId }: About, state: string, hint: string): Message => ({
  ...{ to, what: title, state, hint },
  ...{ ref: `post:${postId}`, page: `features/post/pages/detail/index?id=${postId}` },
})

export const toClaimer = (claim: ShiftClaim, state: string, hint: string): Message => ({
  ...messageTo(claim.personId, claim, state, hint),
  ref: `claim:${claim._id}`,
})
