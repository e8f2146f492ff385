import { aggregated } from '../../kit/aggregated'
import { now, yearSpan } from '../../kit/clock'
import { command, database } from '../../kit/cloud'
import { forbidden, found } from '../../kit/errors'
import { PAGE_SIZE } from '../../kit/paging'
import { type Person, people } from '../../kit/person'
import { holds } from '../../kit/scope'
import type { ServiceRecord } from '../../ledger/collections'
import { servicesOf } from '../../ledger/services'
import { countUp } from '../standing/rule'
import { type Measured, measured, measureFrom, standingView, withMeasure } from '../standing/standing'
import { recordsByPerson } from './records'

/** Throws FORBIDDEN unless the person is the liaison of this very unit (design invariant 5). */
export function assertLiaisonOf(person: Person, unitId: string) {
  if (!holds(person, 'unitLiaison', unitId)) throw forbidden('只有本单位的联络员可以办理')
}

interface Wanted {
  unitId: string
  year: number
  /** Only those who lack services, this month or in the year. */
  lacking: boolean
  cursor?: string | undefined
}

/**
 * The unit's members with their standing, a page at a time. Of the lacking ones a page may show few or none though more
 * follow: each call looks at so many members and no more.
 */
export async function unitMembers(person: Person, { unitId, year, lacking, cursor }: Wanted) {
  assertLiaisonOf(person, unitId)
  const rows = await membersOf(unitId, cursor, PAGE_SIZE + 1)
  const shown = rows.slice(0, PAGE_SIZE)
  const views = await standingsOf(shown, unitId, year)
  const nextCursor = rows.length > PAGE_SIZE ? shown.at(-1)?._id : undefined
  const items = lacking ? views.filter(isLacking) : views
  return { looked: shown.length, items, ...(nextCursor && { nextCursor }) }
}

/** Members of a unit with what they are measured by, by their id downwards. */
export const membersOf = (unitId: string, cursor: string | undefined, limit: number) =>
  aggregated(measured, withMeasure(foundMembers(unitId, cursor, limit)))

export const foundMembers = (unitId: string, cursor: string | undefined, limit: number) =>
  database
    .collection(people.name)
    .aggregate()
    .match({ 'memberships.unitId': unitId, ...(cursor && { _id: command.lt(cursor) }) })
    .sort({ _id: -1 })
    .limit(limit)

/** Each member's standing in a year. The records of all of them come in one request (in more above a thousand). */
export async function standingsOf(rows: Measured[], unitId: string, year: number) {
  const { start, end } = yearSpan(year)
  const records = await recordsByPerson(
    rows.map(({ _id }) => _id),
    start,
    end,
  )
  return rows.map(row => memberView(row, records.get(row._id) ?? [], unitId, year))
}

function memberView(row: Measured, records: ServiceRecord[], unitId: string, year: number) {
  const { targets, circumstances } = measureFrom(row)
  return {
    personId: row._id,
    displayName: row.displayName,
    kind: row.memberships.find(one => one.unitId === unitId)?.kind,
    ...countUp(records, year, now(), targets, circumstances),
  }
}
export type MemberStanding = ReturnType<typeof memberView>

const isLacking = ({ met, thisMonth }: MemberStanding) => !met || (thisMonth !== null && !thisMonth.met)

/** One member's standing, line by line, for the liaison of the unit they are in. */
export async function memberStanding(
  person: Person,
  { unitId, personId, year }: { unitId: string; personId: string; year: number },
) {
  assertLiaisonOf(person, unitId)
  const { start, end } = yearSpan(year)
  const itsMember = database
    .collection(people.name)
    .aggregate()
    .match({ _id: personId, 'memberships.unitId': unitId })
    .limit(1)
  const [[row = null], records] = await Promise.all([
    aggregated(measured, withMeasure(itsMember)),
    servicesOf(personId, start, end),
  ])
  const member = found(row, '这位党员')
  return {
    personId,
    displayName: member.displayName,
    ...standingView(records, year, measureFrom(member)),
  }
}
