import { streetIdOf } from '../admin/rights'
import { iso, monthOf, now } from '../kit/clock'
import { command } from '../kit/cloud'
import { maskName } from '../kit/mask'
import { after, PAGE_SIZE, page } from '../kit/paging'
import type { Person } from '../kit/person'
import { holds } from '../kit/scope'
import { type Redemption, redemptions, type Settlement, settlements } from './collections'
import { type SettlementActor, settlementMachine } from './machine'
import { assertRuns, runs } from './rights'

const collectedRow = (voucher: Redemption) => ({
  redemptionId: voucher._id,
  title: voucher.title,
  who: maskName(voucher.personName),
  points: voucher.points,
  at: voucher.collectedAt && iso(voucher.collectedAt),
  clerk: voucher.collectedBy && maskName(voucher.collectedBy.displayName),
})

interface DayInput {
  merchantId: string
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  day: string
  cursor?: string | undefined
}

/** What a place handed over on one day, the latest first. */
export async function dayList(person: Person, { merchantId, day, cursor }: DayInput) {
  assertRuns(person, merchantId)
  const older = cursor === undefined ? {} : { collectedKey: after(cursor) }
  const rows = await redemptions.find({
    where: { merchantId, collectedOn: day, ...older },
    orderBy: [['collectedKey', 'desc']],
    limit: PAGE_SIZE + 1,
  })
  return page(rows, ({ collectedKey = '' }) => collectedKey, collectedRow)
}

/** What the person may do with a month's account as it stands. */
export function settlementActors(
  { merchantId, streetId }: Pick<Settlement, 'merchantId' | 'streetId'>,
  person: Person,
) {
  const actors: SettlementActor[] = []
  if (runs(person, merchantId)) actors.push('clerk')
  if (holds(person, 'streetAdmin', streetId)) actors.push('street')
  return actors
}

/** A month that is not over is still counting, and a station sells nothing to the street. */
export const isClosedMonth = (month: string) => month < monthOf(now())
export const settles = ({ merchantId }: Pick<Settlement, 'merchantId'>) => !merchantId.startsWith('station-')

const monthRow = (one: Settlement, person: Person) => ({
  merchantId: one.merchantId,
  merchantName: one.merchantName,
  month: one.month,
  status: one.status,
  counting: !isClosedMonth(one.month),
  settles: settles(one),
  count: one.count,
  points: one.points,
  lines: Object.entries(one.lines).map(([itemId, line]) => ({ itemId, ...line })),
  confirmedAt: one.confirmedAt && iso(one.confirmedAt),
  paidAt: one.paidAt && iso(one.paidAt),
  note: one.note,
  actions:
    isClosedMonth(one.month) && settles(one)
      ? settlementMachine.open(one.status, settlementActors(one, person))
      : [],
})

interface MonthsInput {
  merchantId: string
  /** The earliest month of the page before. */
  cursor?: string | undefined
}

/** The months of a place, the latest first, each with its sum and its items. */
export async function months(person: Person, { merchantId, cursor }: MonthsInput) {
  assertRuns(person, merchantId)
  const earlier = cursor === undefined ? {} : { month: command.lt(cursor) }
  const rows = await settlements.find({
    where: { merchantId, ...earlier },
    orderBy: [['month', 'desc']],
    limit: PAGE_SIZE + 1,
  })
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    items: shown.map(one => monthRow(one, person)),
    ...(rows.length > PAGE_SIZE && last && { nextCursor: last.month }),
  }
}

const MOST_MERCHANTS = 200

/** All places of the street in one month, for the street that pays them. */
export async function streetMonth(person: Person, month: string) {
  const rows = await settlements.find({
    where: { streetId: streetIdOf(person), month },
    orderBy: [['_id', 'asc']],
    limit: MOST_MERCHANTS,
  })
  return { items: rows.map(one => monthRow(one, person)) }
}
