import type { Input, Output } from '@/platform/call'
import { type SessionForm, sessionInput, sessionOf } from './sessionForm'

type Item = Output<'menu', 'item'>

/** A published item as its form holds it. */
interface AmendForm {
  title: string
  detail: string
  venueId: string | undefined
  capacity: string
  /** Those there are, in their order, then those that are added. */
  sessions: SessionForm[]
}

export const amendFormOf = (item: Item): AmendForm => ({
  ...{ title: item.title, detail: item.detail ?? '', venueId: item.venueId, capacity: String(item.capacity) },
  sessions: (item.sessions ?? []).map(sessionOf),
})

const same = (one: SessionForm, other: SessionForm | undefined) =>
  JSON.stringify(one) === JSON.stringify(other)

/** Only what was changed; undefined when nothing was. */
export function amendInput(item: Item, form: AmendForm): Input<'menu', 'amendItem'> | undefined {
  const before = amendFormOf(item)
  const known = before.sessions.length
  const changed = form.sessions
    .slice(0, known)
    .flatMap((one, index) => (same(one, before.sessions[index]) ? [] : [{ index, ...sessionInput(one) }]))
  const more = form.sessions.slice(known).map(sessionInput)
  const input = {
    ...(form.title !== before.title && { title: form.title }),
    ...(form.detail !== before.detail && form.detail.trim() !== '' && { detail: form.detail }),
    ...(form.venueId !== before.venueId && form.venueId !== undefined && { venueId: form.venueId }),
    ...(known === 0 && form.capacity !== before.capacity && { capacity: Number(form.capacity) }),
    ...(changed.length > 0 && { sessions: changed }),
    ...(more.length > 0 && { more }),
  }
  return Object.keys(input).length === 0 ? undefined : { itemId: item.itemId, ...input }
}
