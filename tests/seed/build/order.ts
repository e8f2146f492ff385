import { monthOf } from '../../../cloudfunctions/kit/clock'
import type { Person } from '../../../cloudfunctions/kit/person'
import type { MenuItem, Order } from '../../../cloudfunctions/menu/collections'
import { dueOf, entering } from '../../../cloudfunctions/menu/due'
import { actorsOf, type OrderAction, orderMachine } from '../../../cloudfunctions/menu/machine'
import type { Ratings } from '../../../cloudfunctions/menu/views'
import { history, type Seed, TIMER } from '../seed'
import { award } from './ledger'

interface NewOrder {
  by: Person
  at: Date
  note?: string
  /** The session that is chosen, by its place in the list. */
  session?: number
}

interface Change {
  patch?: Partial<Order>
  reason?: string
}

/** An order of one item and its story, step by step through the order's own state machine. */
class OrderStory {
  readonly doc: Order
  private readonly line: ReturnType<typeof history>

  constructor(
    private readonly seed: Seed,
    private readonly item: MenuItem,
    private readonly resident: Person,
    { at, note, session }: NewOrder,
  ) {
    this.doc = newOrder(seed.id(at), item, resident, {
      at,
      ...(note && { note }),
      ...(session !== undefined && { session }),
    })
    seed.docs.orders.push(this.doc)
    this.take(1)
    this.line = history(seed, item.communityId, `order:${this.doc._id}`)
    this.line(resident, at, { action: 'place', to: 'placed' })
  }

  dispatch(by: Person, worker: Person, at: Date) {
    const { _id: workerId, displayName: workerName } = worker
    return this.move(by, at, 'dispatch', { patch: { workerId, workerName } })
  }

  accept = (by: Person, at: Date) => this.move(by, at, 'accept')

  handBack(by: Person, at: Date, reason: string) {
    const handedBack = this.doc.handedBack + 1
    const patch = { workerId: undefined, workerName: undefined, handedBack }
    return this.move(by, at, 'handBack', { reason, patch })
  }

  complete = (by: Person, at: Date, note: string) =>
    this.move(by, at, 'complete', { patch: { completion: { note, at } } })

  decline = (by: Person, at: Date, reason: string) =>
    this.move(by, at, 'decline', { reason, patch: this.freePlace() })

  cancel = (at: Date) => this.move(this.resident, at, 'cancel', { patch: this.freePlace() })

  reopen = (at: Date, reason: string) =>
    this.move(this.resident, at, 'reopen', { reason, patch: { completion: undefined } })

  review(at: Date, rating: number, comment?: string) {
    const review = { rating, ...(comment && { comment }), at }
    const words = comment ? { wordsOn: this.doc.itemId } : {}
    const patch = { review, reviewedAt: at, standingKey: this.doc._id, ...words }
    this.move(this.resident, at, 'review', { patch })
    this.count(rating)
    const { count, sum } = this.item.ratings
    this.item.ratings = { count: count + 1, sum: sum + rating }
    return this.payWorker(at)
  }

  private take(count: 1 | -1) {
    this.item.ordered += count
    const session = this.item.sessions?.[this.doc.session?.index ?? -1]
    if (session) session.ordered += count
  }

  /** What the timer adds to the provider's figures. */
  private count(rating: number) {
    const { providerKey: _id, communityId, provider: name } = this.item
    const { providers } = this.seed.docs
    const known = providers.find(one => one._id === _id)
    const one = { count: 1, sum: rating }
    const month = monthOf(this.doc.reviewedAt ?? this.seed.now)
    if (!known) return providers.push({ _id, communityId, name, ratings: one, months: { [month]: one } })
    known.ratings = added(known.ratings, one)
    known.months[month] = added(known.months[month] ?? { count: 0, sum: 0 }, one)
    return providers.length
  }

  /** Somebody was reminded in vain, and the clock has marked it overdue. */
  overdue() {
    for (const what of ['remind', 'overdue'] as const) {
      const due = dueOf(this.doc)
      if (!due || due.what !== what) throw new Error(`order ${this.doc._id} is not to be ${what}`)
      const marked = what === 'remind' ? { nudged: true } : { overdueIn: this.doc.communityId }
      Object.assign(this.doc, marked)
      this.doc.dueAt = dueOf(this.doc)?.at
      this.line(TIMER, due.at, { action: what, from: this.doc.status, to: this.doc.status })
    }
    return this
  }

  /** The place is free again, and the person may order the item again. */
  private freePlace() {
    this.take(-1)
    return { standingKey: this.doc._id }
  }

  private move(by: Person, at: Date, action: OrderAction, { patch, reason }: Change = {}): this {
    const from = this.doc.status
    const to = orderMachine.step(from, action, actorsOf(this.doc, by))
    Object.assign(this.doc, patch, entering(this.doc, to, at))
    this.line(by, at, { action, from, to, ...(reason && { reason }) })
    return this
  }

  private payWorker(at: Date) {
    const { _id, workerId, communityId, title } = this.doc
    if (!workerId) throw new Error(`order ${_id} has nobody to pay`)
    const service = { personId: workerId, communityId, ref: `order:${_id}`, title, at }
    award(this.seed, { ...service, ...this.doc.reward, why: `完成服务订单：${title}` })
    return this
  }
}

const added = (to: Ratings, one: Ratings) => ({ count: to.count + one.count, sum: to.sum + one.sum })

function newOrder(
  _id: string,
  item: MenuItem,
  by: Person,
  { at: placedAt, note, session: index }: Omit<NewOrder, 'by'>,
): Order {
  const chosen = item.sessions?.[index ?? -1]
  const { communityId, menuId, title, provider, providerKey, kindOf, reward, chase } = item
  const doc: Order = {
    ...{ _id, communityId, itemId: item._id, menuId, title, provider, providerKey, kindOf },
    ...(index !== undefined &&
      chosen && { session: { index, startsAt: chosen.startsAt, endsAt: chosen.endsAt } }),
    standingKey: `${by._id}:${item._id}`,
    ...{ residentId: by._id, residentName: by.displayName, ...(note && { note }) },
    ...{ status: 'placed', placedAt, since: placedAt, handedBack: 0, reward, chase },
  }
  return { ...doc, dueAt: dueOf(doc)?.at }
}

export const order = (seed: Seed, item: MenuItem, placed: NewOrder) =>
  new OrderStory(seed, item, placed.by, placed)
