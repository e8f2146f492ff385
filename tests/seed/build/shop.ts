import { local, monthOf } from '../../../cloudfunctions/kit/clock'
import type { Person } from '../../../cloudfunctions/kit/person'
import type { Merchant, Redemption, Settlement, ShopItem } from '../../../cloudfunctions/shop/collections'
import { dueOf } from '../../../cloudfunctions/shop/due'
import { codeGuard, freedGuards, turnsOf, usedGuards } from '../../../cloudfunctions/shop/guards'
import {
  itemMachine,
  type RedemptionAction,
  type RedemptionActor,
  redemptionMachine,
  type SettlementAction,
  type SettlementActor,
  settlementMachine,
} from '../../../cloudfunctions/shop/machine'
import { priceKey } from '../../../cloudfunctions/shop/price'
import { history, type Seed, TIMER } from '../seed'
import { refund, spend } from './ledger'

type NewMerchant = Omit<Merchant, 'hoursText' | 'status'> & { by: Person; at: Date; hoursText?: string }

/** A station or a merchant as it was set up. */
export function merchant(seed: Seed, { by, at, hoursText = '', ...said }: NewMerchant): Merchant {
  const doc: Merchant = { ...said, hoursText, status: 'open' }
  seed.docs.merchants.push(doc)
  const line = history(seed, said.communityIds[0] ?? '', `merchant:${doc._id}`)
  line(by, at, { action: 'create', to: `${doc.name} open` })
  return doc
}

type NewItem = Pick<ShopItem, 'kind' | 'title' | 'detail' | 'points' | 'stock' | 'perPerson'> &
  Partial<Pick<ShopItem, 'daily'>> & { by: Person; at: Date; onSale?: boolean }

/** An item, put down and, unless it is still a draft, put on the shelf. */
export function item(seed: Seed, place: Merchant, { by, at, onSale = true, ...said }: NewItem): ShopItem {
  const _id = seed.id(at)
  const { _id: merchantId, name: merchantName, streetId, communityIds } = place
  const doc: ShopItem = {
    ...{ _id, merchantId, merchantName, streetId, communityIds, closed: false },
    ...said,
    ...{ priceKey: priceKey(said.points, _id), status: 'draft', photos: [] },
    terms: { voucherDays: 14, remindDays: 2 },
  }
  seed.docs.shopItems.push(doc)
  const line = history(seed, communityIds[0] ?? '', `shopItem:${_id}`)
  line(by, at, { action: 'create', to: 'draft' })
  if (!onSale) return doc
  const to = itemMachine.step('draft', 'offer', ['keeper'])
  doc.status = to
  line(by, at, { action: 'offer', from: 'draft', to })
  return doc
}

interface NewVoucher {
  by: Person
  at: Date
  code: string
}

/** A voucher and its story, step by step through its own state machine. */
class VoucherStory {
  readonly doc: Redemption
  private readonly line: ReturnType<typeof history>
  private readonly ref: string

  constructor(
    private readonly seed: Seed,
    private readonly item: ShopItem,
    private readonly by: Person,
    { at, code }: NewVoucher,
  ) {
    this.doc = newVoucher(seed.id(at), item, by, at, code)
    seed.docs.redemptions.push(this.doc)
    item.stock -= 1
    this.ref = `redemption:${this.doc._id}`
    spend(seed, { ...this.payment(), key: this.ref, at, why: `兑换：${item.title}（${item.merchantName}）` })
    this.line = history(seed, by.communityId, this.ref)
    this.line(by, at, { action: 'redeem', to: 'reserved' })
  }

  private payment() {
    return {
      personId: this.by._id,
      communityId: this.by.communityId,
      points: this.item.points,
      ref: this.ref,
    }
  }

  collect(clerk: Person, at: Date) {
    this.move(clerk, at, 'collect', 'clerk')
    Object.assign(this.doc, {
      ...{ guards: usedGuards(this.doc), collectedAt: at, collectedMonth: monthOf(at) },
      ...{ collectedOn: local(at).format('YYYY-MM-DD'), collectedKey: this.seed.id(at) },
      collectedBy: { personId: clerk._id, displayName: clerk.displayName },
    })
    countIn(this.seed, this.doc, at)
    return this
  }

  cancel = (at: Date) => this.giveBack(this.by, at, 'cancel', 'member')

  /** Reminded two days before, gone at the end of its last day. */
  expire() {
    const { expiresAt } = this.doc
    const at = new Date(expiresAt.getTime() + 60_000)
    this.line(TIMER, local(expiresAt).subtract(2, 'day').toDate(), {
      ...{ action: 'remind', from: 'reserved', to: 'reserved' },
    })
    this.doc.reminded = true
    return this.giveBack(TIMER, at, 'expire', 'timer')
  }

  private giveBack(
    who: Pick<Person, '_id' | 'displayName'>,
    at: Date,
    action: RedemptionAction,
    as: RedemptionActor,
  ) {
    this.move(who, at, action, as)
    this.doc.guards = freedGuards(this.doc)
    this.item.stock += 1
    const why = `退回积分：${this.item.title}`
    refund(this.seed, { ...this.payment(), key: `${this.ref}:back`, at, why })
    return this
  }

  private move(
    who: Pick<Person, '_id' | 'displayName'>,
    at: Date,
    action: RedemptionAction,
    as: RedemptionActor,
  ) {
    const from = this.doc.status
    const to = redemptionMachine.step(from, action, [as])
    this.doc.status = to
    delete this.doc.dueAt
    this.line(who, at, { action, from, to })
  }
}

function newVoucher(_id: string, item: ShopItem, by: Person, at: Date, code: string): Redemption {
  const { merchantId, merchantName, streetId, kind, title, points, terms } = item
  const doc: Redemption = {
    ...{ _id, communityId: by.communityId, streetId, merchantId, merchantName, itemId: item._id },
    ...{ kind, title, points, personId: by._id, personName: by.displayName, code },
    guards: [codeGuard(code), turnsOf(by._id, item, at)[0] ?? ''],
    ...{ status: 'reserved', reservedAt: at, remindDays: terms.remindDays },
    expiresAt: local(at).add(terms.voucherDays, 'day').endOf('day').toDate(),
  }
  const due = dueOf(doc)
  return { ...doc, ...(due && { dueAt: due.at }) }
}

function countIn(
  seed: Seed,
  { merchantId, merchantName, streetId, itemId, title, points }: Redemption,
  at: Date,
) {
  const month = monthOf(at)
  const _id = `${merchantId}:${month}`
  const known = seed.docs.settlements.find(one => one._id === _id)
  const account: Settlement = known ?? {
    ...{ _id, merchantId, merchantName, streetId, month, status: 'draft', count: 0, points: 0, lines: {} },
  }
  if (!known) seed.docs.settlements.push(account)
  const line = account.lines[itemId] ?? { title, count: 0, points: 0 }
  account.lines[itemId] = { title, count: line.count + 1, points: line.points + points }
  account.count += 1
  account.points += points
}

/** A step of a merchant's month. */
export function settled(
  seed: Seed,
  account: Settlement,
  step: { by: Person; as: SettlementActor; action: SettlementAction; at: Date },
) {
  const from = account.status
  const to = settlementMachine.step(from, step.action, [step.as])
  Object.assign(account, {
    status: to,
    ...(to === 'confirmed' && { confirmedAt: step.at }),
    ...(to === 'paid' && { paidAt: step.at }),
  })
  const line = history(seed, step.by.communityId, `settlement:${account._id}`)
  line(step.by, step.at, { action: step.action, from, to })
}

export const voucher = (seed: Seed, item: ShopItem, made: NewVoucher) =>
  new VoucherStory(seed, item, made.by, made)
