import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { checkText } from '../../kit/content'
import { badRequest, forbidden, found } from '../../kit/errors'
import { tell } from '../../kit/message'
import { type Person, people } from '../../kit/person'
import { type Transaction, transact } from '../../kit/transaction'
import { type Exemption, exemptions } from './collections'
import { exemptionMachine } from './machine'
import { isStaffFor, toMember } from './staff'

type Decision = 'grant' | 'decline' | 'revoke'

interface Input {
  exemptionId: string
  decision: Decision
  reason?: string | undefined
}

/** The liaison or the secretary grants or declines what a member asked for, or ends what was granted. */
export async function decideExemption(person: Person, { exemptionId, decision, reason }: Input) {
  if (decision !== 'grant' && !reason) throw badRequest('请写明原因，本人会看到')
  await checkText(person._id, 2, reason)
  return transact(async tx => {
    const exemption = found(await tx.get(exemptions, exemptionId), '这份申请')
    const member = found(await tx.get(people, exemption.personId), '这位党员')
    if (!isStaffFor(person, exemption, member)) throw forbidden('只有单位联络员或社区书记可以审核')
    const moved = await move(tx, person, exemption, decision, reason)
    await tell(tx, person, [toMember(moved)])
    return { exemptionId, status: moved.status }
  })
}

/** The member takes back what has not been decided yet. */
export async function withdrawExemption(person: Person, exemptionId: string) {
  return transact(async tx => {
    const exemption = found(await tx.get(exemptions, exemptionId), '这份申请')
    if (exemption.personId !== person._id) throw forbidden('只能撤回自己的申请')
    const { status } = await move(tx, person, exemption, 'withdraw', undefined)
    return { exemptionId, status }
  })
}

async function move(
  tx: Transaction,
  actor: Person,
  exemption: Exemption,
  action: Decision | 'withdraw',
  reason: string | undefined,
): Promise<Exemption> {
  const role = action === 'withdraw' ? 'member' : 'staff'
  const status = exemptionMachine.step(exemption.status, action, [role])
  const byStaff = role === 'staff' ? { decidedByName: actor.displayName, decidedReason: reason } : {}
  await tx.update(exemptions, exemption._id, { status, ...byStaff })
  const { communityId, _id, status: from } = exemption
  await audit(tx, actor, {
    ...{ communityId, ref: `exemption:${_id}`, at: now(), action, from, to: status, reason },
  })
  return { ...exemption, ...byStaff, status }
}
