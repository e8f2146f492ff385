import type { Patch } from '../kit/document'
import { conflict } from '../kit/errors'
import { assertPlace, type PlaceOf } from '../post/claim'
import type { Shift } from '../post/collections'
import { freePlaces } from '../post/eligible'

export type Hold = NonNullable<Shift['held']>[number]

/** The team's places of the shift that no member has taken yet. */
export const holdOf = ({ held = [] }: Shift, teamId: string) => held.find(hold => hold.teamId === teamId)

/** The fields that say which places of a shift are held; gone when none are. */
const heldFields = (held: Hold[]): Patch<Shift> =>
  held.length > 0 ? { held, isHeld: true } : { held: undefined, isHeld: undefined }

/** Holds so many of the free places: they are taken for everybody else (design invariant 1). */
export function holding(shift: Shift, hold: Hold): Patch<Shift> {
  const { held = [], taken } = shift
  const own = holdOf(shift, hold.teamId)
  if (own) throw conflict(`服务队已经保留了 ${own.places} 个名额，放回以后可以重新保留`)
  assertPlace(shift)
  const free = freePlaces(shift)
  if (hold.places > free) throw conflict(`这个时段只剩 ${free} 个名额了`)
  return { taken: taken + hold.places, ...heldFields([...held, hold]) }
}

/** Gives these holds of the shift back to everybody; the shift's timer then offers them to who waits. */
export function releasing(shift: Shift, given: Hold[], at: Date): Patch<Shift> {
  const places = given.reduce((sum, hold) => sum + hold.places, 0)
  const left = (shift.held ?? []).filter(hold => !given.includes(hold))
  return { taken: shift.taken - places, dueAt: at, ...heldFields(left) }
}

/** One of the team's held places becomes a member's own: what is taken stays as it is. */
export const heldPlaceOf =
  (teamId: string): PlaceOf =>
  shift => {
    const own = holdOf(shift, teamId)
    if (!own) throw conflict('服务队保留的名额已经领完，或者已经放回。您可以看看还有没有空位')
    const others = (shift.held ?? []).filter(hold => hold !== own)
    return heldFields(own.places > 1 ? [...others, { ...own, places: own.places - 1 }] : others)
  }
