import { iso, now } from '../kit/clock'
import { maskName } from '../kit/mask'
import type { Person } from '../kit/person'
import { isSecretaryOf } from '../kit/scope'
import type { Wish } from './collections'
import { actorsOf, type WishAction, wishMachine } from './machine'
import { mayConfirmAt } from './silence'

/** Wisher, claimer and secretary know each other's names and words; everyone else sees names masked, and no words. */
export const seesNames = (wish: Wish, person: Person) =>
  wish.wisherId === person._id ||
  wish.claim?.personId === person._id ||
  isSecretaryOf(person, wish.communityId)

/** A wish as a row of a list. */
export function wishRow(wish: Wish, person: Person) {
  const name = (value: string) => (seesNames(wish, person) ? value : maskName(value))
  return {
    wishId: wish._id,
    communityId: wish.communityId,
    title: wish.title,
    detail: wish.detail,
    category: wish.category,
    status: wish.status,
    createdAt: iso(wish.createdAt),
    wisherName: name(wish.wisherName),
    claimerName: wish.claim && name(wish.claim.displayName),
    /** For the reviewer: the text check was in doubt. */
    needsLook: isSecretaryOf(person, wish.communityId) ? wish.needsLook : undefined,
  }
}

/** What the person may do with the wish as it stands: the page shows these and no others. */
export const actionsOf = (wish: Wish, person: Person): WishAction[] =>
  wishMachine
    .open(wish.status, actorsOf(wish, person))
    .filter(action => action !== 'confirm' || mayConfirmAt(wish, person, now()))

/** What wisher, claimer and secretary wrote to each other. */
const privateWords = (wish: Wish) => ({
  declinedReason: wish.declinedReason,
  notDoneReason: wish.notDoneReason,
  fulfilment: wish.fulfilment && { note: wish.fulfilment.note, at: iso(wish.fulfilment.at) },
  confirmation: wish.confirmation && {
    at: iso(wish.confirmation.at),
    rating: wish.confirmation.rating,
    thanks: wish.confirmation.thanks,
  },
})

/** A wish in full, for those who may see it. */
export const wishView = (wish: Wish, person: Person) => ({
  ...wishRow(wish, person),
  ...(seesNames(wish, person) ? privateWords(wish) : {}),
  mine: wish.wisherId === person._id,
  actions: actionsOf(wish, person),
})
