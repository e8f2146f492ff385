import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { conflict, found } from '../kit/errors'
import { tell } from '../kit/message'
import type { Person } from '../kit/person'
import { apart } from '../kit/request'
import { assertBelongsTo } from '../kit/scope'
import { transact } from '../kit/transaction'
import { wishActs } from './acts'
import { wishContacts, wishes } from './collections'
import { actorsOf } from './machine'
import { toWisher } from './move'

/**
 * How to reach the wisher: for the claimer while the wish is theirs, and for those who answer for the community. Who
 * looked is written down in the same transaction (design invariant 5), and the wisher is told; wishers look at their
 * own without that. Who asks again looks again: no answer is kept that could outlive the right to it.
 */
export const readContact = (person: Person, wishId: string) => apart(() => look(person, wishId))

function look(person: Person, wishId: string) {
  const at = now()
  return transact(async tx => {
    const wish = found(await tx.get(wishes, wishId), '这个心愿')
    const actors = actorsOf(wish, person)
    if (actors.length === 0) assertBelongsTo(person, wish.communityId)
    const action = actors.includes('claimer') ? 'disclose' : 'lookUp'
    wishActs.step(wish.status, action, actors)
    if (!wish.contactId) throw conflict('许愿人没有留联系方式，或已经收回')
    const contact = found(await tx.get(wishContacts, wish.contactId), '联系方式')
    if (contact.blankedAt) throw conflict('许愿人没有留联系方式，或已经收回')
    const own = actors.includes('wisher')
    const line = { action: 'disclose', from: wish.status, to: wish.status }
    const { name, phone, address } = contact
    if (own) return { name, phone, address }
    await audit(tx, person, { communityId: wish.communityId, ref: `wish:${wishId}`, at, ...line })
    await tell(tx, person, [toWisher(wish, `${person.displayName}查看了您的联系方式`)])
    return { name, phone, address }
  })
}
