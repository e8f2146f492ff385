import { machine } from '../kit/machine'
import type { Person } from '../kit/person'
import { belongsTo, isNeighbourIn, isSecretaryOf } from '../kit/scope'
import type { Wish, WishStatus } from './collections'
import { WISH_LABELS } from './labels'

export type WishActor = 'wisher' | 'neighbour' | 'claimer' | 'secretary' | 'timer'
export type WishAction =
  | 'approve'
  | 'decline'
  | 'withdraw'
  | 'expire'
  | 'claim'
  | 'release'
  | 'fulfil'
  | 'notDone'
  | 'confirm'

/** 微心愿: pending → open → claimed → fulfilled → confirmed, with its side exits (design, section 3). */
export const wishMachine = machine<WishStatus, WishActor, WishAction>({
  noun: '这个心愿',
  labels: WISH_LABELS,
  edges: {
    approve: { from: ['pending'], to: 'open', by: ['secretary'], label: '通过' },
    decline: { from: ['pending'], to: 'declined', by: ['secretary'], label: '退回' },
    withdraw: { from: ['pending', 'open'], to: 'withdrawn', by: ['wisher'], label: '撤回' },
    expire: { from: ['open'], to: 'expired', by: ['timer'], label: '结束' },
    claim: { from: ['open'], to: 'claimed', by: ['neighbour'], label: '认领' },
    release: { from: ['claimed'], to: 'open', by: ['claimer', 'secretary', 'timer'], label: '放弃认领' },
    fulfil: { from: ['claimed'], to: 'fulfilled', by: ['claimer'], label: '标记完成' },
    notDone: { from: ['fulfilled'], to: 'claimed', by: ['wisher'], label: '退回重做' },
    confirm: { from: ['fulfilled'], to: 'confirmed', by: ['wisher', 'secretary'], label: '确认' },
  },
})

/** What the person is to this wish. The wisher is nobody's neighbour here: one cannot claim one's own wish. */
export function actorsOf(wish: Wish, person: Person): WishActor[] {
  const actors: WishActor[] = []
  if (wish.wisherId === person._id) actors.push('wisher')
  else if (isNeighbourIn(person, wish.communityId)) actors.push('neighbour')
  if (wish.claim?.personId === person._id) actors.push('claimer')
  if (isSecretaryOf(person, wish.communityId)) actors.push('secretary')
  return actors
}

/** States that every neighbour may see; the others are for the wisher and the secretary. */
export const PUBLIC_STATUSES: readonly WishStatus[] = ['open', 'claimed', 'fulfilled', 'confirmed']

/** Whether the person may read this wish at all (design invariant 5). */
export const maySee = (wish: Wish, person: Person) =>
  wish.wisherId === person._id ||
  wish.claim?.personId === person._id ||
  isSecretaryOf(person, wish.communityId) ||
  (belongsTo(person, wish.communityId) && PUBLIC_STATUSES.includes(wish.status))
