import type { Person } from '../../../cloudfunctions/kit/person'
import type { Wish } from '../../../cloudfunctions/wish/collections'
import { actorsOf, type WishAction, wishMachine } from '../../../cloudfunctions/wish/machine'
import { history, type Seed, TIMER } from '../seed'
import { award } from './ledger'

interface NewWish {
  by: Person
  at: Date
  title: string
  detail: string
  category: string
}

interface Change {
  patch?: Partial<Wish>
  reason?: string
}

/** A wish and its story: every step goes through the wish's own state machine, so no impossible story can be told. */
class WishStory {
  readonly doc: Wish
  private readonly line: ReturnType<typeof history>

  constructor(
    private readonly seed: Seed,
    private readonly wisher: Person,
    { at, title, detail, category }: NewWish,
  ) {
    const { communityId, _id: wisherId, displayName: wisherName } = wisher
    const text = { title, detail, category }
    const who = { communityId, wisherId, wisherName }
    this.doc = { _id: seed.id(at), ...who, ...text, status: 'pending', createdAt: at }
    seed.docs.wishes.push(this.doc)
    this.line = history(seed, communityId, `wish:${this.doc._id}`)
    this.line(wisher, at, { action: 'post', to: 'pending' })
  }

  approve = (by: Person, at: Date) => this.move(by, at, 'approve')

  decline = (by: Person, at: Date, reason: string) =>
    this.move(by, at, 'decline', { reason, patch: { declinedReason: reason } })

  withdraw = (at: Date) => this.move(this.wisher, at, 'withdraw')

  claim(by: Person, at: Date) {
    const { _id: personId, displayName } = by
    return this.move(by, at, 'claim', {
      patch: { claim: { personId, displayName, at }, claimerId: personId },
    })
  }

  release = (by: Person, at: Date, reason: string) =>
    this.move(by, at, 'release', { reason, patch: { claim: undefined, claimerId: undefined } })

  fulfil = (by: Person, at: Date, note: string) =>
    this.move(by, at, 'fulfil', { patch: { fulfilment: { note, at }, notDoneReason: undefined } })

  notDone = (at: Date, reason: string) =>
    this.move(this.wisher, at, 'notDone', { reason, patch: { notDoneReason: reason } })

  /** By the wisher, or by the secretary after a week of silence. */
  confirm(by: Person, at: Date, said: { rating?: number; thanks?: string } = {}) {
    this.move(by, at, 'confirm', { patch: { confirmation: { at, ...said } } })
    return this.payClaimer(at)
  }

  expire(at: Date) {
    const from = this.doc.status
    this.doc.status = wishMachine.step(from, 'expire', ['timer'])
    this.line(TIMER, at, { action: 'expire', from, to: this.doc.status })
    return this
  }

  private move(by: Person, at: Date, action: WishAction, { patch, reason }: Change = {}): this {
    const from = this.doc.status
    const to = wishMachine.step(from, action, actorsOf(this.doc, by))
    Object.assign(this.doc, patch, { status: to })
    this.line(by, at, { action, from, to, ...(reason && { reason }) })
    return this
  }

  private payClaimer(at: Date) {
    const { _id, claim, communityId, title } = this.doc
    const [street] = this.seed.docs.streets
    if (!street || !claim) throw new Error(`wish ${_id} has nobody to pay, or no street to say how much`)
    const service = { personId: claim.personId, communityId, ref: `wish:${_id}`, title, at }
    award(this.seed, { ...service, ...street.wishReward, why: `完成微心愿：${title}` })
    return this
  }
}

export const wish = (seed: Seed, told: NewWish) => new WishStory(seed, told.by, told)
