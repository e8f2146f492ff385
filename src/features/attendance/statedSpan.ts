import { local } from '@/platform/dates'

interface Recorded {
  startsAt: string
  endsAt: string
  checkedInAt?: string | undefined
  checkedOutAt?: string | undefined
  appeal?: { to?: string | undefined } | undefined
}

/** What a form proposes of a presence: what is known, else the whole shift; never beyond it. */
export function statedSpan({ startsAt, endsAt, checkedInAt, checkedOutAt, appeal }: Recorded) {
  const from = checkedInAt && local(checkedInAt) > local(startsAt) ? checkedInAt : startsAt
  const left = appeal?.to ?? checkedOutAt
  return { from, to: left && local(left) < local(endsAt) ? left : endsAt }
}
