import * as z from 'zod'
import { command, database } from '../kit/cloud'
import { found } from '../kit/errors'
import { readList } from '../kit/replies'
import { communities, units } from '../kit/street'
import { reportInKey, reportIns, unitReportIns } from './collections'
import { roster } from './roster/collections'

/** What a procedure must know before it writes, each read in a single request: lookups instead of one request each. */

const { literal } = command.aggregate

const from = (name: string, field: string, localField: string, foreignField: string) => ({
  ...{ from: name, localField, foreignField },
  as: field,
})

const application = z.object({
  name: z.string(),
  units: z.array(units.schema),
  reportIns: z.array(reportIns.schema),
  roster: z.array(roster.schema),
  matched: z.array(reportIns.schema),
})

interface Application {
  personId: string
  communityId: string
  unitId: string
  /** The row of the roster with the person's phone would have this id. */
  rosterId: string
}

/** Names of the community and the unit, an earlier report-in, and a row of the roster nobody else has matched. */
export async function applicationFacts({ personId, communityId, unitId, rosterId }: Application) {
  const key = reportInKey(personId, communityId)
  const answer: unknown = await database
    .collection(communities.name)
    .aggregate()
    .match({ _id: communityId })
    .addFields({ unitId: literal(unitId), key: literal(key), rosterId: literal(rosterId) })
    .lookup(from(units.name, 'units', 'unitId', '_id'))
    .lookup(from(reportIns.name, 'reportIns', 'key', 'key'))
    .lookup(from(roster.name, 'roster', 'rosterId', '_id'))
    .lookup(from(reportIns.name, 'matched', 'rosterId', 'rosterId'))
    .end()
  const facts = found(readList(application, answer)[0] ?? null, '这个社区')
  const unit = found(facts.units[0] ?? null, '这个单位')
  const taken = facts.matched.some(one => one.personId !== personId)
  return {
    communityName: facts.name,
    unitName: unit.name,
    earlier: facts.reportIns[0],
    row: taken ? undefined : facts.roster[0],
  }
}

const rosterMatch = roster.schema.extend({
  communities: z.array(communities.schema),
  reportIns: z.array(reportIns.schema),
  matched: z.array(reportIns.schema),
})

/** The row of a roster that waits for this person, if any, with the person's own report-in to that community. */
export async function rosterFacts(personId: string, communityId: string, rosterId: string) {
  const answer: unknown = await database
    .collection(roster.name)
    .aggregate()
    .match({ _id: rosterId })
    .addFields({ key: literal(reportInKey(personId, communityId)) })
    .lookup(from(communities.name, 'communities', 'communityId', '_id'))
    .lookup(from(reportIns.name, 'reportIns', 'key', 'key'))
    .lookup(from(reportIns.name, 'matched', '_id', 'rosterId'))
    .end()
  const [row] = readList(rosterMatch, answer)
  if (!row || row.matched.some(one => one.personId !== personId)) return undefined
  return { row, communityName: row.communities[0]?.name ?? '', own: row.reportIns[0] }
}

const unitApplication = z.object({
  name: z.string(),
  units: z.array(units.schema),
  unitReportIns: z.array(unitReportIns.schema),
})

/** Names of the community and the unit, and an earlier report-in of that unit there. */
export async function unitFacts(unitId: string, communityId: string, key: string) {
  const answer: unknown = await database
    .collection(communities.name)
    .aggregate()
    .match({ _id: communityId })
    .addFields({ unitId: literal(unitId), key: literal(key) })
    .lookup(from(units.name, 'units', 'unitId', '_id'))
    .lookup(from(unitReportIns.name, 'unitReportIns', 'key', 'key'))
    .end()
  const facts = found(readList(unitApplication, answer)[0] ?? null, '这个社区')
  const unit = found(facts.units[0] ?? null, '这个单位')
  return { communityName: facts.name, unitName: unit.name, earlier: facts.unitReportIns[0] }
}

const removal = z.object({ name: z.string(), reportIns: z.array(reportIns.schema) })

/** The name of the community a person moves to, and their report-ins to it and to the one they leave. */
export async function moveFacts(personId: string, leaves: string, to: string) {
  const keys = [reportInKey(personId, leaves), reportInKey(personId, to)]
  const answer: unknown = await database
    .collection(communities.name)
    .aggregate()
    .match({ _id: to })
    .addFields({ keys: literal(keys) })
    .lookup(from(reportIns.name, 'reportIns', 'keys', 'key'))
    .end()
  const facts = found(readList(removal, answer)[0] ?? null, '这个社区')
  const at = (communityId: string) => facts.reportIns.find(one => one.communityId === communityId)
  return { communityName: facts.name, old: at(leaves), there: at(to) }
}
