import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { judgeText } from '../kit/content'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { transact } from '../kit/transaction'
import { wishes } from './collections'

export interface PostInput {
  title: string
  detail: string
  category: string
}

/** A resident posts a micro-wish to the own community; the secretary reviews it before neighbours see it. */
export async function postWish(person: Person, input: PostInput) {
  const suggest = await judgeText(person._id, 3, input.title, input.detail, input.category)
  const _id = newId()
  const at = now()
  const { communityId, _id: wisherId, displayName: wisherName } = person
  const needsLook = suggest === 'review' || undefined
  await transact(async tx => {
    const wish = {
      _id,
      communityId,
      wisherId,
      wisherName,
      ...input,
      status: 'pending' as const,
      createdAt: at,
      needsLook,
    }
    await tx.insert(wishes, [wish])
    await audit(tx, person, { communityId, ref: `wish:${_id}`, at, action: 'post', to: 'pending' })
  })
  return { wishId: _id }
}
