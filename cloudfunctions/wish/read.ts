import { timeline } from '../kit/audit'
import { command } from '../kit/cloud'
import { forbidden, found } from '../kit/errors'
import { newestFirst } from '../kit/paging'
import type { Person } from '../kit/person'
import { assertBelongsTo, isSecretaryOf } from '../kit/scope'
import { type Wish, type WishStatus, wishes } from './collections'
import { maySee, PUBLIC_STATUSES } from './machine'
import { seesNames, wishRow, wishView } from './views'

export interface ListInput {
  communityId: string
  status?: WishStatus | undefined
  cursor?: string | undefined
}

/** Wishes of a community, newest first. Those still in review, declined or withdrawn are for the secretary only. */
export async function listWishes(person: Person, { communityId, status, cursor }: ListInput) {
  assertBelongsTo(person, communityId)
  const isSecretary = isSecretaryOf(person, communityId)
  if (status && !isSecretary && !PUBLIC_STATUSES.includes(status))
    throw forbidden('只有社区书记能查看这些心愿')
  const wanted = status ?? (isSecretary ? undefined : command.in([...PUBLIC_STATUSES]))
  return pageOf(person, { communityId, ...(wanted && { status: wanted }) }, cursor)
}

/** The caller's own wishes, in every state. */
export const myWishes = (person: Person, cursor?: string) => pageOf(person, { wisherId: person._id }, cursor)

/** The wishes the caller has taken on. */
export const claimedByMe = (person: Person, cursor?: string) =>
  pageOf(person, { claimerId: person._id }, cursor)

type Where = Parameters<typeof wishes.find>[0]['where']

const pageOf = (person: Person, where: Where, cursor: string | undefined) =>
  newestFirst(wishes, { where, key: '_id', cursor, view: row => wishRow(row, person) })

/** One wish with its timeline. FORBIDDEN for those it is not meant for. */
export async function getWish(person: Person, wishId: string) {
  const wish: Wish = found(await wishes.get(wishId), '这个心愿')
  if (!maySee(wish, person)) throw forbidden('这个心愿您不能查看')
  return {
    ...wishView(wish, person),
    timeline: await timeline(`wish:${wishId}`, actorId => actorId === person._id || seesNames(wish, person)),
  }
}
