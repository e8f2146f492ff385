import { checkText } from '../kit/content'
import type { Person } from '../kit/person'
import { withPhotos } from '../kit/photos'
import { moveWish, toWisher } from './move'
import { belongingTo, withMore } from './photos'
import type { ProgressInput } from './progress'

/** What photos of the finished work belong to. */
export const FULFILMENT = 'fulfilment'

/** The claimer says it is done, and how; the wisher decides whether it is. */
export async function fulfilWish(person: Person, { wishId, note, photos: files = [] }: ProgressInput) {
  await checkText(person._id, 2, note)
  return withPhotos(person._id, files, async photos => {
    const { answer } = await moveWish(person, {
      wishId,
      action: 'fulfil',
      patch: (wish, at) => ({
        fulfilment: { note, at },
        notDoneReason: undefined,
        ...withMore(wish, belongingTo(photos, FULFILMENT), at),
      }),
      tells: wish => [toWisher(wish, '请您确认心愿是否实现')],
    })
    return answer
  })
}
