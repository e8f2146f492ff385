import * as z from 'zod'
import { aggregated } from '../../kit/aggregated'
import { iso, now, yearSpan } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { found, notFound } from '../../kit/errors'
import { type Person, people } from '../../kit/person'
import { communities, streets } from '../../kit/street'
import type { ServiceRecord } from '../../ledger/collections'
import { servicesOf } from '../../ledger/services'
import { claimIdOf, shiftClaims } from '../../post/collections'
import { type Exemption, exemptions } from '../exemption/collections'
import { type Circumstances, countUp, type Targets } from './rule'

/**
 * The caller's standing in a year, computed from service records in Asia/Shanghai, with the lines it was counted
 * from: at least so many services a month and a year (the street's settings; at first 1 and 10).
 */
export async function standing(person: Person, year: number) {
  const { start, end } = yearSpan(year)
  const [records, measure] = await Promise.all([servicesOf(person._id, start, end), measureOf(person._id)])
  return standingView(records, year, measure)
}

/** What a standing says, line by line. */
export function standingView(records: ServiceRecord[], year: number, measure: Measure) {
  const { targets, circumstances } = measure
  return {
    year,
    ...targets,
    ...countUp(records, year, now(), targets, circumstances),
    exemptions: circumstances.exempt,
    lines: records.map(record => ({
      title: record.title,
      ref: record.ref,
      at: iso(record.at),
      minutes: record.minutes,
      points: record.points,
    })),
  }
}

/** What a person is measured by: the street's targets, since when they are a member, their exemptions. */
export interface Measure {
  targets: Targets
  circumstances: Circumstances
}

/** A person with their street and exemptions, as one pipeline joins them. */
export const measured = people.schema.extend({
  streets: z.array(streets.schema),
  exemptions: z.array(exemptions.schema),
})
export type Measured = z.infer<typeof measured>

/** Joins to the people that a pipeline found what they are measured by. */
export const withMeasure = <P extends Joins<P>>(found: P): P =>
  found
    .lookup({ from: communities.name, localField: 'communityId', foreignField: '_id', as: 'communities' })
    .lookup({ from: streets.name, localField: 'communities.streetId', foreignField: '_id', as: 'streets' })
    .lookup({ from: exemptions.name, localField: '_id', foreignField: 'personId', as: 'exemptions' })

interface Joins<P> {
  lookup(join: { from: string; localField: string; foreignField: string; as: string }): P
}

async function measureOf(personId: string) {
  const found = database.collection(people.name).aggregate().match({ _id: personId }).limit(1)
  const [row] = await aggregated(measured, withMeasure(found))
  if (!row) throw notFound('您的登记')
  return measureFrom(row)
}

export function measureFrom(row: Measured): Measure {
  const {
    memberships,
    pastMemberships = [],
    streets: [street],
    exemptions: all,
  } = row
  // Whoever moved house has been a member since before the move.
  const joined = [...memberships, ...pastMemberships].map(({ since }) => since.getTime())
  return {
    targets: found(street ?? null, '这个街道').standing,
    circumstances: {
      since: joined.length > 0 ? new Date(Math.min(...joined)) : undefined,
      exempt: all.filter(isGranted).map(({ from, to }) => ({ from, to })),
    },
  }
}

const isGranted = ({ status }: Exemption) => status === 'granted'

/** The post of a shift the caller served, for the way from a line of the standing to what it was. */
export async function whereServed(person: Person, shiftId: string) {
  const claim = found(await shiftClaims.get(claimIdOf(shiftId, person._id)), '这次服务')
  return { postId: claim.postId }
}
