import dayjs from 'dayjs'
import type { Person } from '../kit/person'
import type { Wish } from './collections'

/** After so many days of silence the secretary may confirm in the wisher's place (design, section 3). */
export const SILENCE_DAYS = 7

/** Whether this person's word that the wish is met counts at this moment: the wisher's always, else after silence. */
export const mayConfirmAt = (wish: Wish, person: Pick<Person, '_id'>, at: Date) =>
  wish.wisherId === person._id ||
  (wish.fulfilment !== undefined &&
    wish.claim?.personId !== person._id &&
    dayjs(at).diff(wish.fulfilment.at, 'day') >= SILENCE_DAYS)
