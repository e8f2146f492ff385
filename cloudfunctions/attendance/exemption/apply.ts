import * as z from 'zod'
import { aggregated } from '../../kit/aggregated'
import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { database } from '../../kit/cloud'
import { checkText } from '../../kit/content'
import { conflict, forbidden, found } from '../../kit/errors'
import { newId } from '../../kit/ids'
import { tell } from '../../kit/message'
import { type Person, people } from '../../kit/person'
import { transact } from '../../kit/transaction'
import { type Exemption, exemptions } from './collections'
import { assertMonths, type Months, overlaps } from './rule'
import { isStaffFor, toMember } from './staff'

interface Input extends Months {
  kind: Exemption['kind']
  reason: string
  /** For whom staff enter it; a member applies for themselves. */
  personId?: string | undefined
}

/**
 * A member asks for months without service, or the liaison or secretary enters them for a member, which grants them at
 * once. Errors: CONFLICT when the months overlap with those of another one.
 */
export async function applyExemption(person: Person, input: Input) {
  const at = now()
  assertMonths(input, at)
  const forOther = input.personId !== undefined && input.personId !== person._id
  const member = await memberOf(input.personId ?? person._id)
  const exemption = exemptionFor(member, input, at)
  if (forOther && !isStaffFor(person, exemption, member)) throw forbidden('只有单位联络员或社区书记可以登记')
  if (member.memberships.length === 0) throw conflict('双报到以后才有服务次数的要求，不用申请')
  await checkText(person._id, 2, input.reason)
  const standing = member.exemptions.filter(({ status }) => status === 'pending' || status === 'granted')
  if (standing.some(one => overlaps(one, input))) throw conflict('这几个月里已经有一份申请了')
  const document: Exemption = forOther
    ? { ...exemption, status: 'granted', decidedByName: person.displayName }
    : exemption
  return save(person, document)
}

const withExemptions = people.schema.extend({ exemptions: z.array(exemptions.schema) })
type Member = z.infer<typeof withExemptions>

async function memberOf(_id: string): Promise<Member> {
  const start = database.collection(people.name).aggregate().match({ _id }).limit(1)
  const joined = start.lookup({
    ...{ from: exemptions.name, localField: '_id', foreignField: 'personId', as: 'exemptions' },
  })
  const [row = null] = await aggregated(withExemptions, joined)
  return found(row, '这位党员')
}

function exemptionFor(member: Member, { from, to, kind, reason }: Input, appliedAt: Date): Exemption {
  const [membership] = member.memberships
  const same = member.exemptions.filter(one => one.from === from && one.to === to).length
  return {
    _id: newId(),
    key: `${member._id}:${from}:${to}:${same}`,
    personId: member._id,
    displayName: member.displayName,
    communityId: membership?.communityId ?? member.communityId,
    unitId: membership?.unitId,
    ...{ from, to, kind, reason, status: 'pending', appliedAt },
  }
}

const save = (person: Person, exemption: Exemption) =>
  transact(async tx => {
    await tx.insert(exemptions, [exemption], '这几个月里已经有一份申请了')
    const { communityId, _id, appliedAt: at, status } = exemption
    const action = status === 'granted' ? 'enter' : 'apply'
    await audit(tx, person, { communityId, ref: `exemption:${_id}`, at, action, to: status })
    if (status === 'granted') await tell(tx, person, [toMember(exemption)])
    return { exemptionId: _id, status }
  })
