import { checkText } from '../kit/content'
import { conflict } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { withPhotos } from '../kit/photos'
import { type Change, moveWish, toWisher } from './move'
import { belongingTo, withMore } from './photos'

export interface ProgressInput {
  wishId: string
  note: string
  photos?: string[] | undefined
}

/** More is a diary. */
const MOST_NOTES = 20

/** The claimer or a helper says how it goes: the wisher reads it, and the clock that gives a silent claim back starts anew. */
export async function addProgress(person: Person, { wishId, note, photos: files = [] }: ProgressInput) {
  await checkText(person._id, 2, note)
  const progressId = newId()
  return withPhotos(person._id, files, async photos => {
    const { answer } = await moveWish(person, {
      wishId,
      action: 'progress',
      answers: () => ({ progressId }),
      patch(wish, at): Change {
        const earlier = wish.progress ?? []
        if (earlier.length >= MOST_NOTES) throw conflict('进展已经写得很多了，办好了请标记完成')
        const line = { progressId, personId: person._id, displayName: person.displayName, note, at }
        const more = withMore(wish, belongingTo(photos, progressId), at)
        return { progress: [...earlier, line], ...more, since: at, nudged: undefined }
      },
      tells: wish => [toWisher(wish, note)],
    })
    return { ...answer, progressId }
  })
}
