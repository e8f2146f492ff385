import dayjs from 'dayjs'
import type { Person } from '../kit/person'
import type { Wish } from './collections'
import { termsOf } from './due'

/**
 * Whether this person's word that the wish is met counts at this moment: the wisher's always, and the secretary's for
 * someone without a phone, else after days of silence.
 */
export const mayConfirmAt = (wish: Wish, person: Pick<Person, '_id'>, at: Date) =>
  wish.wisherId === person._id ||
  wish.postedBy !== undefined ||
  (wish.fulfilment !== undefined &&
    wish.claim?.personId !== person._id &&
    dayjs(at).diff(wish.fulfilment.at, 'day') >= termsOf(wish).silenceDays)
