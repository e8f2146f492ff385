import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { checkText } from '../../kit/content'
import { badRequest, conflict, found } from '../../kit/errors'
import { newId } from '../../kit/ids'
import { type Message, tell } from '../../kit/message'
import type { Person } from '../../kit/person'
import { assertSecretaryOf } from '../../kit/scope'
import { transact } from '../../kit/transaction'
import { type UnitReportIn, unitReportInKey, unitReportIns } from '../collections'
import { unitFacts } from '../facts'
import { assertLiaisonOf } from '../scope'
import { unitReportInMachine } from './machine'

export interface UnitReportInInput {
  unitId: string
  communityId: string
  offer: string
}

/** 单位报到: the liaison registers the own unit with a community, and says what it can offer. */
export async function reportInUnit(person: Person, input: UnitReportInInput) {
  const { unitId, communityId } = input
  assertLiaisonOf(person, unitId)
  const key = unitReportInKey(unitId, communityId)
  const { earlier, communityName, unitName } = await unitFacts(unitId, communityId, key)
  await checkText(person._id, 2, input.offer)
  const who = { liaisonId: person._id, liaisonName: person.displayName }
  const applied = { ...input, key, communityName, unitName, ...who, appliedAt: now() }
  const unitReportInId = earlier?._id ?? newId()
  const line = { communityId, ref: `unitReportIn:${unitReportInId}`, at: applied.appliedAt }
  return transact(async tx => {
    const current = earlier && found(await tx.get(unitReportIns, unitReportInId), '这份单位报到')
    if (!current) {
      await tx.insert(unitReportIns, [{ _id: unitReportInId, status: 'pending', ...applied }], ALREADY)
      await audit(tx, person, { ...line, action: 'apply', to: 'pending' })
      return { unitReportInId, status: 'pending' as const }
    }
    if (current.status === 'pending' || current.status === 'active') throw conflict(ALREADY)
    const to = unitReportInMachine.step(current.status, 'reapply', ['liaison'])
    await tx.update(unitReportIns, unitReportInId, { ...applied, status: to, declinedReason: undefined })
    await audit(tx, person, { ...line, action: 'reapply', from: current.status, to })
    return { unitReportInId, status: to }
  })
}
const ALREADY = '贵单位已经向这个社区报到过了'

interface Review {
  unitReportInId: string
  approve: boolean
  reason?: string | undefined
}

/** The secretary verifies a unit's report-in. */
export async function reviewUnitReportIn(person: Person, { unitReportInId, approve, reason }: Review) {
  if (!approve && !reason) throw badRequest('请写明退回的原因，联络员会看到')
  await checkText(person._id, 2, reason)
  const check = (one: UnitReportIn) => assertSecretaryOf(person, one.communityId)
  const action = approve ? 'approve' : 'decline'
  const tells = (one: UnitReportIn) => toLiaison(one, reason ?? one.communityName)
  const reviewed = await step(person, unitReportInId, { action, as: 'secretary', reason, check, tells })
  return { unitReportInId, status: reviewed.status }
}

const toLiaison = ({ _id, liaisonId, unitName, status }: UnitReportIn, hint: string): Message => ({
  ...{ to: liaisonId, what: `${unitName}到社区报到`, state: unitReportInMachine.labels[status], hint },
  ...{ ref: `unitReportIn:${_id}`, page: 'features/people/pages/vouch/index' },
})

/** The liaison takes the unit's report-in back. */
export async function withdrawUnitReportIn(person: Person, { unitReportInId }: { unitReportInId: string }) {
  const check = (one: UnitReportIn) => assertLiaisonOf(person, one.unitId)
  const { status } = await step(person, unitReportInId, { action: 'withdraw', as: 'liaison', check })
  return { unitReportInId, status }
}

interface Step {
  action: 'approve' | 'decline' | 'withdraw'
  as: 'secretary' | 'liaison'
  reason?: string | undefined
  check: (one: UnitReportIn) => void
  tells?: (one: UnitReportIn) => Message
}

async function step(person: Person, id: string, { action, as, reason, check, tells }: Step) {
  return transact(
    async tx => {
      const current = found(await tx.get(unitReportIns, id), '这份单位报到')
      check(current)
      const { status: from, communityId } = current
      const to = unitReportInMachine.step(from, action, [as])
      await tx.update(unitReportIns, id, { status: to, declinedReason: reason })
      const line = { communityId, ref: `unitReportIn:${id}`, at: now() }
      await audit(tx, person, { ...line, action, from, to, reason })
      const stepped = { ...current, status: to }
      await tell(tx, person, tells ? [tells(stepped)] : [])
      return stepped
    },
    ({ status }) => ({ unitReportInId: id, status }),
  )
}
