import * as z from 'zod'
import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { command, openapi } from '../kit/cloud'
import { badRequest } from '../kit/errors'
import { newId } from '../kit/ids'
import { type Person, people } from '../kit/person'
import { transact } from '../kit/transaction'
import { reportInKey, reportIns } from './collections'
import { rosterFacts } from './facts'
import { joinFromRoster, membershipOf } from './reportIn/reportIn'
import { rosterIdOf } from './roster/collections'

const answer = z.object({
  phoneInfo: z.object({ purePhoneNumber: z.string(), countryCode: z.string() }),
})

/**
 * Stores the phone that WeChat vouches for. Who waits on the roster of the community they live in is a member from then
 * on; who has applied already is marked as on the roster for the secretary.
 * Answers `{ phone, matched }`, `matched` one of `no`, `active`, `marked`.
 */
export async function setPhone(person: Person, { code }: { code: string }) {
  const phone = await phoneOf(code)
  const { communityId } = person
  const facts = await rosterFacts(person._id, communityId, rosterIdOf(communityId, phone))
  const at = now()
  const own = facts?.own
  const matched = facts && own?.status !== 'active' ? (own ? 'marked' : 'active') : 'no'
  return transact(async tx => {
    const line = { communityId, ref: `person:${person._id}`, at, action: 'setPhone' }
    if (facts && matched === 'active') {
      const { row, communityName } = facts
      const { displayName } = person
      const { kind, unitId, unitName } = row
      const key = reportInKey(person._id, communityId)
      const applied = { key, displayName, communityId, communityName, unitId, unitName, kind, appliedAt: at }
      await tx.update(people, person._id, { phone, memberships: command.push(membershipOf(applied, at)) })
      await joinFromRoster(tx, person, { reportInId: newId(), applied, rosterId: row._id })
    } else await tx.update(people, person._id, { phone })
    if (facts && own && matched === 'marked') await tx.update(reportIns, own._id, { rosterId: facts.row._id })
    await audit(tx, person, line)
    return { phone, matched } as const
  })
}

async function phoneOf(code: string) {
  try {
    const given: unknown = await openapi.phonenumber.getPhoneNumber({ code })
    const { purePhoneNumber, countryCode } = answer.parse(given).phoneInfo
    return countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`
  } catch (error) {
    console.warn('no phone number', error)
    throw badRequest('没有取到手机号，请再点一次')
  }
}
