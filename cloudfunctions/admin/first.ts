import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { conflict, forbidden, found } from '../kit/errors'
import { type Person, people } from '../kit/person'
import { streets } from '../kit/street'
import { transact } from '../kit/transaction'

/** The OPENID that may become the first street administrator; set at deployment, useless once there is one. */
const firstAdmin = () => process.env.LINLI_FIRST_ADMIN || undefined

/**
 * The person named at deployment takes up the office, once, while the street has no administrator. Errors: FORBIDDEN for
 * everybody else; CONFLICT when there is one.
 */
export async function claimFirst(person: Person, streetId: string) {
  if (person._id !== firstAdmin()) throw forbidden('首位街道管理员由部署人员指定，您不能认领')
  return transact(async tx => {
    const { adminIds } = found(await tx.get(streets, streetId), '这个街道')
    if (adminIds.length > 0) throw conflict('街道已经有管理员了，请让他们任命')
    const role = { role: 'streetAdmin', scopeId: streetId }
    await tx.update(people, person._id, { roles: command.addToSet(role) })
    await tx.update(streets, streetId, { adminIds: [person._id] })
    const line = { communityId: person.communityId, ref: `role:${person._id}`, at: now() }
    await audit(tx, person, { ...line, action: 'claimFirst', to: `streetAdmin:${streetId}` })
    return { streetId }
  })
}
