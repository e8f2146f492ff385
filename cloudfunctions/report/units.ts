import * as z from 'zod'
import { foundMembers } from '../attendance/liaison/members'
import { recordsByPerson } from '../attendance/liaison/records'
import { isExempt } from '../attendance/standing/rule'
import { type Measured, measured, measureFrom, withMeasure } from '../attendance/standing/standing'
import { local, monthOf } from '../kit/clock'
import { command, database } from '../kit/cloud'
import { readList } from '../kit/replies'
import { units } from '../kit/street'
import { type UnitStanding, unitStandings } from './collections'
import { monthSpan } from './list/pages'
import { cursorOf, leaveAt } from './progress'
import { warnOfUnits } from './warn/units'

const NAME = 'units'
const DONE = '~'
/** So many members a run, and at once. */
const MOST_MEMBERS = 2000
const PAGE = 200
const UNITS = 50

type Unit = typeof units.schema._output

/**
 * Each night counts how the members of every unit stand in this month, unit after unit; a run that ends early is gone on with
 * by the next, and a unit counted twice is written the same twice.
 */
export async function sweepUnits(at: Date) {
  const day = local(at).format('YYYY-MM-DD')
  const [begun, last = ''] = (await cursorOf(NAME)).split(' ')
  if (begun === day && last === DONE) return { units: 0 }
  const next = await units.find({
    where: { _id: command.gt(begun === day ? last : '') },
    orderBy: [['_id', 'asc']],
    limit: UNITS,
  })
  let members = 0
  let swept = 0
  for (const unit of next) {
    members += await sweepUnit(unit, at)
    swept += 1
    await leaveAt(NAME, `${day} ${unit._id}`)
    if (members > MOST_MEMBERS) return { units: swept }
  }
  if (next.length === UNITS) return { units: swept }
  await sumUp(monthOf(at))
  await leaveAt(NAME, `${day} ${DONE}`)
  return { units: swept }
}

type Sum = Pick<UnitStanding, 'members' | 'met'>

/** Counts one unit's members, and answers how many there are. */
async function sweepUnit(unit: Unit, at: Date): Promise<number> {
  const month = monthOf(at)
  const sums = new Map<string, Sum>()
  let looked = 0
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await membersOf(unit._id, cursor)
    for (const [scopeId, met] of await countedIn(page, unit, month)) {
      const sum = sums.get(scopeId) ?? { members: 0, met: 0 }
      sums.set(scopeId, { members: sum.members + 1, met: sum.met + Number(met) })
    }
    looked += page.length
    cursor = page.at(-1)?._id
    more = page.length === PAGE
  }
  const before = await unitStandings.find({
    where: { unitId: unit._id },
    orderBy: [['_id', 'asc']],
    limit: 200,
  })
  const scopes = new Set([...sums.keys(), ...before.map(one => one.scopeId)])
  const rows = [...scopes].map(scopeId => ({
    ...{ _id: `${scopeId}:${unit._id}`, scopeId, unitId: unit._id, unitName: unit.name, month },
    ...(sums.get(scopeId) ?? { members: 0, met: 0 }),
  }))
  for (const row of rows) await save(row)
  await warnOfUnits(
    rows.filter(({ scopeId }) => scopeId !== unit.streetId),
    unit.streetId,
    at,
  )
  return looked
}

async function membersOf(unitId: string, cursor: string | undefined): Promise<Measured[]> {
  const answer: unknown = await withMeasure(foundMembers(unitId, cursor, PAGE)).end()
  return readList(measured, answer)
}

/** For each in-service member, their community and their street, whether the month is met. */
async function countedIn(page: Measured[], unit: Unit, month: string): Promise<[string, boolean][]> {
  const { start, end } = monthSpan(month)
  const ids = page.map(({ _id }) => _id)
  const records = await recordsByPerson(ids, start, end)
  return page.flatMap((member): [string, boolean][] => {
    const membership = member.memberships.find(one => one.unitId === unit._id && one.kind === 'inService')
    if (!membership) return []
    const { targets, circumstances } = measureFrom(member)
    const served = records.get(member._id)?.length ?? 0
    const met = served >= targets.perMonth || isExempt(month, circumstances)
    return [
      [membership.communityId, met],
      [unit.streetId, met],
    ]
  })
}

async function save({ _id, ...rest }: UnitStanding) {
  const known = await unitStandings.updateIf({ _id }, rest)
  if (!known) await unitStandings.insert({ _id, ...rest })
}

const total = z.object({ _id: z.string(), members: z.number(), met: z.number() })

/** The sum of its units for each community and the street. */
async function sumUp(month: string) {
  const answer: unknown = await database
    .collection(unitStandings.name)
    .aggregate()
    // By the index of scopes; their own totals bear no unit.
    .match({ scopeId: command.gt(''), unitId: command.gt('') })
    .group({ _id: '$scopeId', members: { $sum: '$members' }, met: { $sum: '$met' } })
    .end()
  for (const { _id: scopeId, members, met } of readList(total, answer))
    await save({ _id: `${scopeId}:`, scopeId, unitId: '', unitName: '', month, members, met })
}
