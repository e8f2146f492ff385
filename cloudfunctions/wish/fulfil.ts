import { checkText } from '../kit/content'
import type { Person } from '../kit/person'
import { moveWish, tellAbout } from './move'

/** The claimer says it is done, and how; the wisher decides whether it is. */
export async function fulfilWish(person: Person, { wishId, note }: { wishId: string; note: string }) {
  await checkText(person._id, 2, note)
  const { wish, answer } = await moveWish(person, {
    wishId,
    action: 'fulfil',
    patch: (_, at) => ({ fulfilment: { note, at }, notDoneReason: undefined }),
  })
  await tellAbout(wish, wish.wisherId, '请您确认心愿是否实现')
  return answer
}
