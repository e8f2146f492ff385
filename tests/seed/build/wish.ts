import type { Person } from '../../../cloudfunctions/kit/person'
import { isSecretaryOf } from '../../../cloudfunctions/kit/scope'
import type { Team } from '../../../cloudfunctions/team/collections'
import { statusIn } from '../../../cloudfunctions/team/keys'
import { type WishAct, wishActs } from '../../../cloudfunctions/wish/acts'
import type { Contact, Wish } from '../../../cloudfunctions/wish/collections'
import { hintOf } from '../../../cloudfunctions/wish/contactHint'
import { derived } from '../../../cloudfunctions/wish/due'
import { actorsOf, type WishAction, wishMachine } from '../../../cloudfunctions/wish/machine'
import { sharesOf } from '../../../cloudfunctions/wish/share'
import { soonKey, wordsOf } from '../../../cloudfunctions/wish/words'
import { history, type Seed, TIMER } from '../seed'
import { award } from './ledger'

interface NewWish {
  by: Person
  at: Date
  title: string
  detail: string
  category: string
  wantedBy?: Date
  contact?: Contact
  /** A photo that passed the check, by its id in the storage. */
  photo?: string
  /** For somebody without a phone: `by` is the secretary. */
  elder?: string
}

interface Change {
  patch?: Partial<Wish>
  reason?: string | undefined
}

/** A wish and its story: every step goes through the wish's own state machine, so no impossible story can be told. */
class WishStory {
  readonly doc: Wish
  private readonly line: ReturnType<typeof history>

  constructor(
    private readonly seed: Seed,
    private readonly wisher: Person,
    told: NewWish,
  ) {
    this.doc = newWish(seed, wisher, told)
    seed.docs.wishes.push(this.doc)
    const { _id, communityId } = this.doc
    if (told.contact) seed.docs.wishContacts.push({ _id, communityId, ...told.contact })
    this.line = history(seed, communityId, `wish:${_id}`)
    this.line(wisher, told.at, { action: told.elder ? 'postFor' : 'post', to: 'pending' })
    this.settle()
  }

  approve = (by: Person, at: Date) => this.move(by, at, 'approve')

  decline = (by: Person, at: Date, reason: string) =>
    this.move(by, at, 'decline', { reason, patch: { declinedReason: reason } })

  withdraw = (at: Date) => this.move(this.wisher, at, 'withdraw')

  takeDown = (by: Person, at: Date, reason: string) =>
    this.move(by, at, 'takeDown', {
      reason,
      patch: { declinedReason: reason, openReports: undefined, hidden: undefined },
    })

  /** With the team that they lead, if one is named. */
  claim(by: Person, at: Date, team?: Team) {
    const { _id: personId, displayName } = by
    const label = team && { team: { id: team._id, name: team.name } }
    const reason = team && `和「${team.name}」一起`
    return this.move(by, at, 'claim', { patch: { claim: { personId, displayName, at, ...label } }, reason })
  }

  /** A member of the team that took it on comes along. */
  joinedByTeam(by: Person, at: Date) {
    const { _id: personId, displayName } = by
    const team = this.doc.claim?.team
    if (!team || statusIn(by, team.id) !== 'member') throw new Error(`${displayName} is not in the team`)
    const helpers = [...(this.doc.helpers ?? []), { personId, displayName, at, joinedAt: at, team }]
    return this.act(by, at, 'join', { patch: { helpers } })
  }

  release = (by: Person, at: Date, reason: string) =>
    this.move(by, at, 'release', { reason, patch: { claim: undefined, helpers: undefined } })

  /** Somebody asked to help, and the claimer said yes. */
  helped(by: Person, askedAt: Date, claimer: Person, joinedAt: Date) {
    const { _id: personId, displayName } = by
    const helpers = this.doc.helpers ?? []
    this.act(by, askedAt, 'join', {
      patch: { helpers: [...helpers, { personId, displayName, at: askedAt }] },
    })
    const joined = [...helpers, { personId, displayName, at: askedAt, joinedAt }]
    return this.act(claimer, joinedAt, 'admit', { patch: { helpers: joined } })
  }

  progress(by: Person, at: Date, note: string) {
    const { _id: personId, displayName } = by
    const line = { progressId: this.seed.id(at), personId, displayName, note, at }
    const progress = [...(this.doc.progress ?? []), line]
    return this.act(by, at, 'progress', { patch: { progress, since: at } })
  }

  /** The claimer looked up how to reach the wisher. */
  disclosed(by: Person, at: Date) {
    wishActs.step(this.doc.status, 'disclose', actorsOf(this.doc, by))
    this.line(by, at, { action: 'disclose', from: this.doc.status, to: this.doc.status })
    return this
  }

  reported(by: Person, at: Date, reason: string) {
    const reports = [...(this.doc.reports ?? []), { personId: by._id, reason, at }]
    const openReports = (this.doc.openReports ?? 0) + 1
    return this.act(by, at, 'report', { reason, patch: { reports, openReports } })
  }

  fulfil = (by: Person, at: Date, note: string) =>
    this.move(by, at, 'fulfil', { patch: { fulfilment: { note, at }, notDoneReason: undefined } })

  notDone = (at: Date, reason: string) =>
    this.move(this.wisher, at, 'notDone', { reason, patch: { notDoneReason: reason } })

  /** By the wisher, or by the secretary after a week of silence. */
  confirm(by: Person, at: Date, said: { rating?: number; thanks?: string; word?: string } = {}) {
    const inPlace =
      by._id === this.doc.wisherId ? {} : { by: { personId: by._id, displayName: by.displayName } }
    this.move(by, at, 'confirm', { patch: { confirmation: { at, ...said, ...inPlace } } })
    return this.payTakers(at)
  }

  thanksShared(at: Date) {
    return this.act(this.wisher, at, 'shareThanks', { patch: { thanksShared: true } })
  }

  expire(at: Date) {
    const from = this.doc.status
    this.doc.status = wishMachine.step(from, 'expire', ['timer'])
    this.line(TIMER, at, { action: 'expire', from, to: this.doc.status })
    return this.settle()
  }

  private move(by: Person, at: Date, action: WishAction, { patch, reason }: Change = {}): this {
    const from = this.doc.status
    const to = wishMachine.step(from, action, actorsOf(this.doc, by))
    Object.assign(this.doc, { since: at }, patch, { status: to })
    this.line(by, at, { action, from, to, ...(reason && { reason }) })
    return this.settle()
  }

  private act(by: Person, at: Date, action: WishAct, { patch, reason }: Change): this {
    const from = this.doc.status
    wishActs.step(from, action, actorsOf(this.doc, by))
    Object.assign(this.doc, patch)
    this.line(by, at, { action, from, to: from, ...(reason && { reason }) })
    return this.settle()
  }

  /** The flat fields that follow from the rest, as the functions write them. */
  private settle(): this {
    Object.assign(this.doc, derived(this.doc))
    return this
  }

  private payTakers(at: Date) {
    const { _id, claim, helpers = [], communityId, title, terms } = this.doc
    if (!terms || !claim) throw new Error(`wish ${_id} has nobody to pay, or nothing was promised`)
    const takers = [claim, ...helpers.filter(one => one.joinedAt)]
    const shares = sharesOf(takers.length, terms)
    const why = takers.length > 1 ? `一起完成微心愿：${title}` : `完成微心愿：${title}`
    for (const [index, { personId }] of takers.entries()) {
      const share = shares[index] ?? { points: 0, minutes: 0 }
      award(this.seed, { personId, communityId, ref: `wish:${_id}`, title, at, ...share, why })
    }
    return this
  }
}

function termsIn({ docs }: Seed) {
  const [street] = docs.streets
  if (!street) throw new Error('no street promises anything')
  const { categories: _, ...rules } = street.wish
  const reward = street.wishReward
  const rewards: [typeof reward, typeof reward, typeof reward] = [reward, reward, reward]
  return { ...rules, streetId: street._id, reward, rewards }
}

function newWish(
  seed: Seed,
  by: Person,
  { at, title, detail, category, wantedBy, contact, photo, elder }: NewWish,
): Wish {
  const { communityId, _id: personId, displayName } = by
  const _id = seed.id(at)
  const terms = termsIn(seed)
  const self = { wisherId: personId, wisherName: displayName }
  const other = { wisherId: `elder:${_id}`, wisherName: elder ?? '', postedBy: { personId, displayName } }
  return {
    ...{ _id, communityId, title, detail, category, status: 'pending', createdAt: at, since: at },
    ...(elder ? other : self),
    words: wordsOf(title),
    ...(wantedBy && { wantedBy, soon: soonKey(wantedBy, _id) }),
    ...(photo && {
      photos: [{ photoId: seed.id(at), fileId: photo, byId: personId, state: 'shown', of: 'wish' }],
    }),
    ...(contact && { contactId: _id, contactHint: hintOf(contact) }),
    ...(isSecretaryOf(by, communityId) && { underStreet: true, streetId: terms.streetId }),
    terms,
  }
}

export const wish = (seed: Seed, told: NewWish) => new WishStory(seed, told.by, told)
