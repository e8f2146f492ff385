import type { Person } from '../kit/person'
import { moveWish } from './move'

/** The wisher takes a wish back while nobody has claimed it. */
export async function withdrawWish(person: Person, wishId: string) {
  const { answer } = await moveWish(person, { wishId, action: 'withdraw' })
  return answer
}
