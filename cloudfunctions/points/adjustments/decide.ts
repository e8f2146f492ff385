import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { badRequest, forbidden, found } from '../../kit/errors'
import { type Message, tell } from '../../kit/message'
import type { Person } from '../../kit/person'
import { holds } from '../../kit/scope'
import { type Transaction, transact } from '../../kit/transaction'
import type { Owner } from '../../ledger/collections'
import { post } from '../../ledger/post'
import { type Adjustment, adjustments } from './collections'
import { type AdjustmentAction, adjustmentMachine } from './machine'

export interface DecideInput {
  adjustmentId: string
  decision: AdjustmentAction
  reason?: string | undefined
}

function actorsOf({ proposerId, personId }: Adjustment, { _id }: Person) {
  if (_id === proposerId) return ['proposer'] as const
  return _id === personId ? [] : (['other'] as const)
}

/** Another administrator approves or declines, or the proposer withdraws. What is approved is posted in the same transaction. */
export async function decideAdjustment(person: Person, { adjustmentId, decision, reason }: DecideInput) {
  if (decision === 'decline' && !reason) throw badRequest('请写明不同意的原因')
  const at = now()
  return transact(async tx => {
    const adjustment = found(await tx.get(adjustments, adjustmentId), '这项调整')
    if (!holds(person, 'streetAdmin', adjustment.streetId)) throw forbidden('这是其他街道的调整')
    const status = adjustmentMachine.step(adjustment.status, decision, actorsOf(adjustment, person))
    const by = { deciderId: person._id, deciderName: person.displayName, decidedAt: at }
    const next = { ...adjustment, status, ...by, ...(reason && { decidedReason: reason }) }
    await tx.update(adjustments, adjustmentId, { status, ...by, ...(reason && { decidedReason: reason }) })
    if (decision === 'approve') await settle(tx, next, at)
    const { communityId } = adjustment
    const line = { communityId, ref: `adjustment:${adjustmentId}`, at, action: decision }
    await audit(tx, person, { ...line, from: adjustment.status, to: status, reason })
    if (decision === 'approve') await tell(tx, person, [toOwner(next)])
    return { adjustmentId, status }
  })
}

/** No name and no reason: a line is never edited, and people may ask to be forgotten; the notice and the copy have them. */
const WHY = '街道调整'

function settle(tx: Transaction, adjustment: Adjustment, at: Date) {
  const { _id, personId, communityId, asset, change } = adjustment
  const owner: Owner = `person:${personId}`
  const community: Owner = `community:${communityId}`
  const sides = change > 0 ? { from: community, to: owner } : { from: owner, to: community }
  const amounts = { points: 0, minutes: 0, [asset]: Math.abs(change) }
  const key = `adjustment:${_id}`
  return post(tx, { key, ...sides, ...amounts, at, why: WHY, ref: key })
}

const toOwner = ({ _id, personId, change, asset, reason }: Adjustment): Message => ({
  ...{ to: personId, what: '积分和时长调整', state: '已生效' },
  hint: `${change > 0 ? '+' : '−'}${Math.abs(change)}${asset === 'points' ? ' 积分' : ' 分钟'}：${reason}`,
  ...{ ref: `adjustment:${_id}`, page: 'features/points/pages/statement/index' },
})
