import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import type { Patch } from '../kit/document'
import { found } from '../kit/errors'
import { notify } from '../kit/notify'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { type Transaction, transact } from '../kit/transaction'
import { type Wish, wishes } from './collections'
import { actorsOf, type WishAction, wishMachine } from './machine'

interface Move {
  wishId: string
  action: WishAction
  reason?: string | undefined
  /** What else changes, given the wish as it was; may throw to refuse. */
  patch?: (wish: Wish, at: Date) => Patch<Wish>
  /** Further writes of the same transaction. */
  also?: (tx: Transaction, wish: Wish, at: Date) => Promise<void>
}

/** Every change of a wish's state goes through here: rights, state machine, document and audit line, all or nothing. */
export async function moveWish(person: Person, { wishId, action, reason, patch, also }: Move) {
  const at = now()
  const moved = await transact(async tx => {
    const wish = found(await tx.get(wishes, wishId), '这个心愿')
    if (wish.claimerId !== person._id) assertBelongsTo(person, wish.communityId)
    const status = wishMachine.step(wish.status, action, actorsOf(wish, person))
    await tx.update(wishes, wishId, { ...patch?.(wish, at), status })
    await also?.(tx, wish, at)
    const change = { action, from: wish.status, to: status, reason }
    await audit(tx, person, { communityId: wish.communityId, ref: `wish:${wishId}`, at, ...change })
    return { ...wish, status }
  })
  return { wish: moved, answer: { wishId, status: moved.status } }
}

/** Tells `to` how the wish stands now. */
export const tellAbout = (wish: Wish, to: string, hint: string) =>
  notify({
    to,
    what: wish.title,
    state: wishMachine.labels[wish.status],
    hint,
    page: `features/wish/pages/detail/index?id=${wish._id}`,
  })
