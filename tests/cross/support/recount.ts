import { monthOf } from '@cloud/kit/clock'
import { database } from '@cloud/kit/cloud'
import { JOURNAL, REQUEST } from '@cloud/kit/journal'
import { orders } from '@cloud/menu/collections'
import { shifts } from '@cloud/post/collections'
import { tallies, volunteerMonths } from '@cloud/report/collections'
import { type Line, lines } from '@cloud/report/journal'
import { redemptions } from '@cloud/shop/collections'
import { wishes } from '@cloud/wish/collections'
import * as z from 'zod'
import type { Street } from './street'

/** Runs a timer of the report function now. */
export const runTimer = (street: Street, triggerName: string) =>
  street.cloud().api('timers/run', { functionName: 'report', triggerName })

const PAGE = 1000

const page = z.object({ data: z.array(z.record(z.string(), z.unknown())) })

/** All documents of a collection, whatever they are. */
async function everything(name: string, where: object = {}): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = []
  for (let last = ''; ; ) {
    const answer: unknown = await database
      .collection(name)
      .where({ ...where, _id: database.command.gt(last) })
      .orderBy('_id', 'asc')
      .limit(PAGE)
      .get()
    const { data } = page.parse(answer)
    all.push(...data)
    if (data.length < PAGE) return all
    last = String(data.at(-1)?._id)
  }
}

const parsed = async <T>(of: { name: string; schema: { parse(value: unknown): T } }, where: object = {}) =>
  (await everything(of.name, where)).map(one => of.schema.parse(one))

type Counts = Record<string, number>

/** Sums by month and of all time. */
function ledger() {
  const months: Record<string, Counts> = {}
  const add = (at: Date, key: string, by = 1) => {
    for (const when of [monthOf(at), 'all']) {
      const counts = months[when] ?? {}
      months[when] = { ...counts, [key]: (counts[key] ?? 0) + by }
    }
  }
  return { months, add }
}
type Add = ReturnType<typeof ledger>['add']

/** What the tallies of a community should say, counted from what is stored, by other ways than the projection's. */
export async function recount(communityId: string, at: Date) {
  const { months, add } = ledger()
  const isOwn = (one: { communityId?: string | undefined }) => one.communityId === communityId
  const own = (await parsed(wishes)).filter(isOwn)
  for (const { createdAt, confirmation } of own) {
    add(createdAt, 'wishPosted')
    if (confirmation) add(confirmation.at, 'wishConfirmed')
  }
  for (const { placedAt, review } of (await parsed(orders)).filter(isOwn)) {
    add(placedAt, 'orderPlaced')
    if (review) add(review.at, 'ratingSum', review.rating)
  }
  const held = (await parsed(shifts, { kind: 'shift' })).filter(isOwn)
  for (const { endsAt, taken } of held.filter(one => one.status === 'open' && one.endsAt <= at)) {
    add(endsAt, 'shiftHeld')
    add(endsAt, 'placesTaken', taken)
  }
  for (const { reservedAt, points } of (await parsed(redemptions)).filter(isOwn))
    add(reservedAt, 'pointsRedeemed', points)
  const journal = await parsed(lines, { kind: database.command.neq(REQUEST) })
  for (const one of journal.filter(({ debit }) => debit === `points:community:${communityId}`))
    add(one.at, one.ref.startsWith('redemption:') ? 'pointsRefunded' : 'pointsIssued', one.amount)
  countServices(
    journal.filter(one => one.kind === 'service' && isOwn(one)),
    months,
    add,
  )
  const states: Counts = {}
  for (const { status } of own) states[status] = (states[status] ?? 0) + 1
  return { months, states }
}

/** Services that were not taken back, and how many people they are of. */
function countServices(services: Line[], months: Record<string, Counts>, add: Add) {
  const voided = new Set(services.flatMap(one => one.voids ?? []))
  const counting = services.filter(one => one.voids === undefined && !voided.has(one._id))
  for (const { at, minutes } of counting) {
    add(at, 'services')
    add(at, 'serviceMinutes', minutes)
  }
  for (const [month, counts] of Object.entries(months)) {
    const of = counting.filter(one => month === 'all' || monthOf(one.at) === month)
    counts.volunteers = new Set(of.map(one => one.personId)).size
  }
}

/** What the tallies do say, without what is 0. */
export async function tallied(scopeId: string) {
  const own = (await parsed(tallies)).filter(one => one.scopeId === scopeId)
  return Object.fromEntries(own.map(one => [one.month, withoutZero(one.counts)]))
}

export const withoutZero = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))

/** Forgets all that was counted, as if the timer had never run. */
export async function forgetTallies() {
  for (const name of [tallies.name, volunteerMonths.name, 'reportProgress'])
    for (const { _id } of await everything(name)) await database.collection(name).doc(String(_id)).remove()
}

export const linesWithout = async () =>
  (await everything(JOURNAL)).filter(one => one.kind !== REQUEST && typeof one.line !== 'string').length
