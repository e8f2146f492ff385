import { streetIdOf } from '../../admin/rights'
import { audit } from '../../kit/audit'
import { now } from '../../kit/clock'
import { badRequest, forbidden, found } from '../../kit/errors'
import { newId } from '../../kit/ids'
import { type Person, people } from '../../kit/person'
import { communities } from '../../kit/street'
import { transact } from '../../kit/transaction'
import type { Asset } from '../../ledger/collections'
import { type Adjustment, adjustments } from './collections'

export interface ProposeInput {
  personId: string
  asset: Asset
  change: number
  reason: string
}

/** One administrator proposes; nothing moves until another approves. Never about oneself. */
export async function proposeAdjustment(person: Person, input: ProposeInput) {
  const streetId = streetIdOf(person)
  const { personId, change } = input
  if (personId === person._id) throw forbidden('不能调整自己的积分，请另一位管理员提出')
  if (change === 0) throw badRequest('请填写要增加或减少多少')
  const { displayName, communityId } = found(await people.get(personId), '这位居民')
  const community = found(await communities.get(communityId), '这位居民的社区')
  if (community.streetId !== streetId) throw forbidden('只能调整本街道居民的积分')
  const at = now()
  const adjustment: Adjustment = {
    ...{ _id: newId(), streetId, communityId, displayName, ...input },
    ...{ status: 'proposed', proposedAt: at },
    ...{ proposerId: person._id, proposerName: person.displayName },
  }
  const { _id, status } = adjustment
  return transact(async tx => {
    await tx.insert(adjustments, [adjustment])
    await audit(tx, person, { communityId, ref: `adjustment:${_id}`, at, action: 'propose', to: status })
    return { adjustmentId: _id, status }
  })
}
