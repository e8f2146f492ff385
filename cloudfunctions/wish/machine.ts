import { machine } from '../kit/machine'
import type { Person } from '../kit/person'
import { belongsTo, holds, isNeighbourIn, isSecretaryOf } from '../kit/scope'
import type { Wish, WishStatus } from './collections'
import { WISH_LABELS } from './labels'

/** `proxy`: a secretary in the place of someone without a phone; `street`: the street where a secretary is a party. */
export const WISH_ACTORS = [
  'wisher',
  'proxy',
  'neighbour',
  'claimer',
  'helper',
  'secretary',
  'street',
  'timer',
] as const
export type WishActor = (typeof WISH_ACTORS)[number]
export type WishAction =
  | 'approve'
  | 'decline'
  | 'withdraw'
  | 'amend'
  | 'renew'
  | 'reopen'
  | 'expire'
  | 'claim'
  | 'release'
  | 'fulfil'
  | 'notDone'
  | 'confirm'
  | 'takeDown'

const OWN: WishActor[] = ['wisher', 'proxy']
const STAFF: WishActor[] = ['secretary', 'street']
/** The community gave a reason: the wisher mends the wish by it, and new words submit it again. */
export const SENT_BACK: WishStatus[] = ['declined', 'removed']

/**
 * 微心愿: pending → open → claimed → fulfilled → confirmed, with its side exits (design, section 3). Closed is not
 * fixed: what ended unfulfilled is opened again; what was confirmed stays so, for it has been paid, and goes on as a
 * new wish that is linked to it (`follow` in acts.ts).
 */
export const wishMachine = machine<WishStatus, WishActor, WishAction>({
  noun: '这个心愿',
  labels: WISH_LABELS,
  edges: {
    approve: { from: ['pending'], to: 'open', by: STAFF, label: '通过' },
    decline: { from: ['pending'], to: 'declined', by: STAFF, label: '退回' },
    withdraw: { from: ['pending', 'open'], to: 'withdrawn', by: OWN, label: '撤回' },
    amend: { from: ['pending', 'open', ...SENT_BACK], to: 'pending', by: OWN, label: '修改' },
    renew: { from: ['expired'], to: 'open', by: OWN, label: '重新打开' },
    reopen: { from: ['withdrawn', ...SENT_BACK], to: 'pending', by: OWN, label: '重新提交' },
    expire: { from: ['open'], to: 'expired', by: ['timer'], label: '结束' },
    claim: { from: ['open'], to: 'claimed', by: ['neighbour'], label: '认领' },
    release: { from: ['claimed'], to: 'open', by: ['claimer', ...STAFF, 'timer'], label: '放弃认领' },
    fulfil: { from: ['claimed'], to: 'fulfilled', by: ['claimer'], label: '标记完成' },
    notDone: { from: ['fulfilled'], to: 'claimed', by: OWN, label: '退回重做' },
    confirm: { from: ['fulfilled'], to: 'confirmed', by: [...OWN, ...STAFF], label: '确认' },
    takeDown: { from: ['open', 'claimed', 'fulfilled'], to: 'removed', by: STAFF, label: '下架' },
  },
})

/** Whether the person has a hand in doing it: then they do not also judge it. */
const takesPart = (wish: Wish, personId: string) =>
  wish.claim?.personId === personId || (wish.helpers ?? []).some(one => one.personId === personId)

const hasJoined = (wish: Wish, personId: string) =>
  (wish.helpers ?? []).some(one => one.personId === personId && one.joinedAt !== undefined)

/**
 * What the person is to this wish. One who wished or posted it is nobody's neighbour here and does not review it; one
 * who takes part in it does not speak for the community.
 */
export function actorsOf(wish: Wish, person: Person): WishActor[] {
  const { _id } = person
  const streetId = wish.streetId ?? wish.terms?.streetId
  const secretary = isSecretaryOf(person, wish.communityId)
  const own = wish.wisherId === _id || wish.postedBy?.personId === _id
  const party = own || takesPart(wish, _id)
  const actors: WishActor[] = []
  if (wish.wisherId === _id) actors.push('wisher')
  if (wish.postedBy && secretary && !takesPart(wish, _id)) actors.push('proxy')
  if (!own && isNeighbourIn(person, wish.communityId)) actors.push('neighbour')
  if (wish.claim?.personId === _id) actors.push('claimer')
  if (hasJoined(wish, _id)) actors.push('helper')
  if (secretary && !party) actors.push('secretary')
  if (wish.underStreet && streetId && holds(person, 'streetAdmin', streetId) && !party) actors.push('street')
  return actors
}

/** States that every neighbour may see; the others are for the wisher and the secretary. */
export const PUBLIC_STATUSES: readonly WishStatus[] = ['open', 'claimed', 'fulfilled', 'confirmed']

const INSIDERS: WishActor[] = ['wisher', 'proxy', 'claimer', 'helper', 'secretary', 'street']

/** Wisher, those who do it, and those who answer for it: they know each other's names and words. */
export const isParty = (wish: Wish, person: Person) =>
  isSecretaryOf(person, wish.communityId) || actorsOf(wish, person).some(actor => INSIDERS.includes(actor))

/** Whether the person may read this wish at all (design invariant 5). */
export const maySee = (wish: Wish, person: Person) =>
  isParty(wish, person) ||
  (belongsTo(person, wish.communityId) && PUBLIC_STATUSES.includes(wish.status) && !wish.hidden)
