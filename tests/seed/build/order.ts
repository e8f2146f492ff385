import type { Person } from '../../../cloudfunctions/kit/person'
import type { MenuItem, Order } from '../../../cloudfunctions/menu/collections'
import { actorsOf, type OrderAction, orderMachine } from '../../../cloudfunctions/menu/machine'
import { history, type Seed } from '../seed'
import { award } from './ledger'

interface NewOrder {
  by: Person
  at: Date
  note?: string
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
    { at, note }: NewOrder,
  ) {
    this.doc = newOrder(seed.id(at), item, resident, at, note)
    seed.docs.orders.push(this.doc)
    item.ordered += 1
    this.line = history(seed, item.communityId, `order:${this.doc._id}`)
    this.line(resident, at, { action: 'place', to: 'placed' })
  }

  dispatch(by: Person, worker: Person, at: Date) {
    const { _id: workerId, displayName: workerName } = worker
    return this.move(by, at, 'dispatch', { patch: { workerId, workerName } })
  }

  accept = (by: Person, at: Date) => this.move(by, at, 'accept', { patch: { reward: this.reward() } })

  private reward() {
    const [street] = this.seed.docs.streets
    if (!street) throw new Error('there is no street to say what an order is worth')
    return street.orderReward
  }

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
    this.move(this.resident, at, 'review', { patch: { review, standingKey: this.doc._id } })
    const { count, sum } = this.item.ratings
    this.item.ratings = { count: count + 1, sum: sum + rating }
    return this.payWorker(at)
  }

  /** The place is free again, and the person may order the item again. */
  private freePlace() {
    this.item.ordered -= 1
    return { standingKey: this.doc._id }
  }

  private move(by: Person, at: Date, action: OrderAction, { patch, reason }: Change = {}): this {
    const from = this.doc.status
    const to = orderMachine.step(from, action, actorsOf(this.doc, by))
    Object.assign(this.doc, patch, { status: to })
    this.line(by, at, { action, from, to, ...(reason && { reason }) })
    return this
  }

  private payWorker(at: Date) {
    const { _id, workerId, communityId, title } = this.doc
    if (!workerId) throw new Error(`order ${_id} has nobody to pay`)
    const service = { personId: workerId, communityId, ref: `order:${_id}`, title, at }
    award(this.seed, { ...service, ...this.reward(), why: `完成服务订单：${title}` })
    return this
  }
}

const newOrder = (_id: string, item: MenuItem, by: Person, placedAt: Date, note?: string): Order => ({
  _id,
  communityId: item.communityId,
  itemId: item._id,
  menuId: item.menuId,
  title: item.title,
  provider: item.provider,
  standingKey: `${by._id}:${item._id}`,
  residentId: by._id,
  residentName: by.displayName,
  ...(note && { note }),
  status: 'placed',
  placedAt,
  handedBack: 0,
})

export const order = (seed: Seed, item: MenuItem, placed: NewOrder) =>
  new OrderStory(seed, item, placed.by, placed)
