import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { forbidden, found } from '../kit/errors'
import { type Message, tell } from '../kit/message'
import type { Person } from '../kit/person'
import { TIMER } from '../kit/timer'
import { type Transaction, transact } from '../kit/transaction'
import { post } from '../ledger/post'
import { type Redemption, redemptions, shopItems } from './collections'
import { freedGuards } from './guards'
import { type RedemptionAction, type RedemptionActor, redemptionMachine } from './machine'
import { runs } from './rights'

type Who = Pick<Person, '_id' | 'displayName'>
export type Change = { [K in keyof Redemption]?: Redemption[K] | undefined }

interface Move {
  redemptionId: string
  action: RedemptionAction
  reason?: string | undefined
  /** Throws to refuse, before the state is looked at: it knows better words. */
  check?: (voucher: Redemption, at: Date) => void
  patch: (voucher: Redemption, at: Date) => Change
  /** Further writes of the same transaction. */
  also: (tx: Transaction, voucher: Redemption, at: Date) => Promise<void>
  /** Who is told what of it, given the voucher as it is then. */
  tells?: (voucher: Redemption) => Message[]
  /** What the caller is answered: kept for a repeated request. */
  answers?: (voucher: Redemption) => object
}

/** What the person is to this voucher. */
export function actorsOf(voucher: Pick<Redemption, 'personId' | 'merchantId'>, person: Person) {
  const actors: RedemptionActor[] = []
  if (voucher.personId === person._id) actors.push('member')
  if (runs(person, voucher.merchantId)) actors.push('clerk')
  return actors
}

/** Every change of a voucher's state goes through here: rights, state machine, document and audit line, all or nothing. */
export const moveVoucher = (person: Person, move: Move) =>
  change(person, move, voucher => {
    const actors = actorsOf(voucher, person)
    if (actors.length === 0) throw forbidden('这张兑换券您不能查看和办理')
    return actors
  })

/** The same for what the clock does. */
export const moveByTimer = (move: Move) => change(TIMER, move, () => ['timer'])

async function change(who: Who, move: Move, actors: (voucher: Redemption) => RedemptionActor[]) {
  const { redemptionId, action, reason, check, patch, also, tells, answers } = move
  return transact(async tx => {
    const at = now()
    const voucher = found(await tx.get(redemptions, redemptionId), '这张兑换券')
    const acting = actors(voucher)
    check?.(voucher, at)
    const status = redemptionMachine.step(voucher.status, action, acting)
    const changes = { ...patch(voucher, at), status, dueAt: undefined }
    await tx.update(redemptions, redemptionId, changes)
    await also(tx, voucher, at)
    const line = { communityId: voucher.communityId, ref: `redemption:${redemptionId}`, at, action, reason }
    await audit(tx, who, { ...line, from: voucher.status, to: status })
    const next = { ...voucher, ...patch(voucher, at), status }
    await tell(tx, who, tells?.(next) ?? [])
    return next
  }, answers)
}

/** Points and stock go back, once: the way back is a transfer with a name of its own, the way there stays as it was. */
export async function giveBack(tx: Transaction, voucher: Redemption, at: Date) {
  const { _id, communityId, personId, points, itemId, title } = voucher
  const ref = `redemption:${_id}`
  const sides = { from: `community:${communityId}`, to: `person:${personId}` } as const
  await post(tx, { key: `${ref}:back`, ...sides, points, minutes: 0, at, why: `退回积分：${title}`, ref })
  await tx.updateIfThere(shopItems, itemId, { stock: command.inc(1) })
}

/** Of a voucher that is given back: the person's turn is free again. */
export const givenBack = (endedReason?: string) => (voucher: Redemption) => ({
  guards: freedGuards(voucher),
  endedReason,
})

/** How the voucher stands now, for the member. */
export const toMember = ({ _id, personId, title, status }: Redemption, hint: string): Message => ({
  ...{ to: personId, what: title, state: redemptionMachine.labels[status], hint },
  ...{ ref: `redemption:${_id}`, page: `features/shop/pages/voucher/index?id=${_id}` },
})
