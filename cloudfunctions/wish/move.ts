import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { found } from '../kit/errors'
import { type Message, tell } from '../kit/message'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { TIMER } from '../kit/timer'
import { type Transaction, transact } from '../kit/transaction'
import { giveBack } from '../ledger/budget'
import { isAct, type WishAct, wishActs } from './acts'
import { type Wish, wishes } from './collections'
import { derived } from './due'
import { actorsOf, type WishAction, type WishActor, wishMachine } from './machine'

/** New values of some fields; `undefined` removes the field. */
export type Change = { [K in keyof Wish]?: Wish[K] | undefined }

interface Move {
  wishId: string
  /** A move to another state, or an act that leaves it. One that depends on the wish is asked of it. */
  action: WishAction | WishAct | ((wish: Wish) => WishAction | WishAct)
  reason?: string | undefined
  /** What else changes, given the wish as it was; may throw to refuse. Asked anew when the transaction starts over. */
  patch?: (wish: Wish, at: Date) => Change | Promise<Change>
  /** Further writes of the same transaction. */
  also?: (tx: Transaction, wish: Wish, at: Date) => Promise<void>
  /** Who is told what of it, given the wish as it is then and as it was. */
  tells?: (wish: Wish, before: Wish) => Message[]
  /** What the caller is answered beside, or instead of, the wish and how it stands: kept for a repeated request. */
  answers?: (moved: { before: Wish; after: Wish }) => object
}

/** Every change of a wish goes through here: rights, state machine, document and audit line, all or nothing. */
export const moveWish = (person: Person, move: Move) =>
  change(person, move, wish => {
    const actors = actorsOf(wish, person)
    if (actors.length === 0) assertBelongsTo(person, wish.communityId)
    return actors
  })

/** The same for what the clock does. */
export const moveByTimer = (move: Move) => change(TIMER, move, () => ['timer'])

type Who = Pick<Person, '_id' | 'displayName'>

async function change(who: Who, move: Move, actors: (wish: Wish) => WishActor[]) {
  const { wishId, reason, patch, also, tells, answers } = move
  const at = now()
  const { before, after } = await transact(
    async tx => {
      const wish = found(await tx.get(wishes, wishId), '这个心愿')
      const action = typeof move.action === 'function' ? move.action(wish) : move.action
      const status = stepOf(wish, action, actors(wish))
      const changed = { ...waiting(wish, status, at), ...(await patch?.(wish, at)), status }
      const next = { ...wish, ...changed }
      const all: Change = { ...changed, ...derived(next) }
      await tx.update(wishes, wishId, all)
      await also?.(tx, wish, at)
      const line = { action: toldOf(wish, action, who), from: wish.status, to: status, reason }
      await audit(tx, who, { communityId: wish.communityId, ref: `wish:${wishId}`, at, ...line })
      await tell(tx, who, tells?.(next, wish) ?? [])
      return { before: wish, after: next }
    },
    both => ({ ...answerOf(both.after), ...answers?.(both) }),
  )
  if (after.promised === undefined) await giveBack(before.communityId, before.promised ?? 0)
  return { before, wish: after, answer: answerOf(after) }
}

/** To give a wish back is one thing, to take it from somebody another. */
function toldOf({ claim }: Wish, action: WishAction | WishAct, who: Who) {
  if (action !== 'release' || claim?.personId === who._id) return action
  return who === TIMER ? 'releaseByTimer' : 'pass'
}

const answerOf = ({ _id: wishId, status }: Wish) => ({ wishId, status })

const stepOf = (wish: Wish, action: WishAction | WishAct, actors: WishActor[]) =>
  isAct(action) ? wishActs.step(wish.status, action, actors) : wishMachine.step(wish.status, action, actors)

/** What ends here is reviewed anew before it can cost anything; an expired wish may be opened again at once. */
const ENDED: readonly Wish['status'][] = ['declined', 'withdrawn', 'removed']

/** Another state is another wait. */
const waiting = (wish: Wish, status: Wish['status'], at: Date): Change =>
  wish.status === status
    ? {}
    : {
        ...{ since: at, nudged: undefined, overdue: undefined },
        ...(ENDED.includes(status) && { promised: undefined }),
      }

/** How the wish stands now, for `to`. */
export const messageTo = (to: string, { _id, title, status }: Wish, hint: string): Message => ({
  ...{ to, what: title, state: wishMachine.labels[status], hint },
  ...{ ref: `wish:${_id}`, page: `features/wish/pages/detail/index?id=${_id}` },
})

/** For whoever wished, or the secretary who wished in their place. */
export const toWisher = (wish: Wish, hint: string) =>
  messageTo(wish.postedBy?.personId ?? wish.wisherId, wish, hint)

export const toClaimer = (wish: Wish, hint: string) =>
  wish.claim ? [messageTo(wish.claim.personId, wish, hint)] : []

/** For the claimer and those who joined. */
export function toTakers(wish: Wish, hint: string) {
  const joined = (wish.helpers ?? []).filter(one => one.joinedAt !== undefined)
  return [...toClaimer(wish, hint), ...joined.map(one => messageTo(one.personId, wish, hint))]
}
