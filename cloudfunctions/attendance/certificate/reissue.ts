import * as z from 'zod'
import { aggregated } from '../../kit/aggregated'
import { daySpan } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { conflict, forbidden, found } from '../../kit/errors'
import { type Person, people } from '../../kit/person'
import { holds } from '../../kit/scope'
import { communities, units } from '../../kit/street'
import { servicesOf } from '../../ledger/services'
import { certificates } from '../collections'
import { draft, type Holder } from './draft'
import { keepOnce } from './issue'
import { normalised } from './number'
import { withReplacements } from './read'

const revoked = certificates.schema.extend({
  replacements: z.array(certificates.schema),
  slotted: z.array(certificates.schema),
  holder: z.array(people.schema),
  communities: z.array(communities.schema),
  units: z.array(units.schema),
})

/**
 * Issues anew, over the records as they are now, what was revoked; the old number then leads to the new one. For the
 * holder, or the liaison of the holder's unit. Tapped twice, it answers the same number.
 */
export async function reissueCertificate(person: Person, certificateNo: string) {
  const old = found(await revokedOne(normalised(certificateNo)), '这张证明')
  const of = holderFrom(old)
  const unitId = unitOf(of, old.unitId)
  const isOwn = of._id === person._id
  const isLiaison = unitId !== undefined && holds(person, 'unitLiaison', unitId)
  if (!isOwn && !isLiaison) throw forbidden('只有本人或所在单位的联络员可以重新开具')
  const [successor] = old.replacements
  if (successor) return { certificateNo: successor._id }
  if (old.status === 'valid') throw conflict('这张证明仍然有效，不用重新开')
  const { start, end } = daySpan(old.from, old.to)
  const records = await servicesOf(of._id, start, end)
  if (records.length === 0) throw conflict('这段时间已经没有服务记录，不能重新开证明')
  const wanted = { period: old, unitId, byUnit: !isOwn, replaces: old._id }
  const { certificate } = draft(of, records, wanted)
  await keepOnce(person, certificate)
  return { certificateNo: certificate._id }
}

async function revokedOne(_id: string) {
  const start = database.collection(certificates.name).aggregate().match({ _id }).limit(1)
  const joined = withReplacements(start)
    .lookup({ from: certificates.name, localField: 'slot', foreignField: 'slot', as: 'slotted' })
    .lookup({ from: people.name, localField: 'personId', foreignField: '_id', as: 'holder' })
    .lookup({
      from: communities.name,
      localField: 'holder.communityId',
      foreignField: '_id',
      as: 'communities',
    })
    .lookup({ from: units.name, localField: 'holder.memberships.unitId', foreignField: '_id', as: 'units' })
  const [row = null] = await aggregated(revoked, joined)
  return row
}

function holderFrom({ holder: [person], ...joined }: z.infer<typeof revoked>): Holder {
  const { communities, units, slotted } = joined
  return { ...found(person ?? null, '这位居民'), communities, units, slotted }
}

/** The unit as it is today: the one on the old certificate, unless the holder has left it. */
const unitOf = ({ memberships }: Holder, before: string | undefined) =>
  memberships.some(({ unitId }) => unitId === before) ? before : memberships[0]?.unitId
