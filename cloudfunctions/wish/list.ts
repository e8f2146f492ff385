import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { badRequest, forbidden } from '../kit/errors'
import { newestFirst, PAGE_SIZE, page } from '../kit/paging'
import type { Person } from '../kit/person'
import { assertBelongsTo, assertSecretaryOf, isSecretaryOf } from '../kit/scope'
import { assertMember } from '../team/rights'
import { type Wish, type WishStatus, wishes } from './collections'
import { PUBLIC_STATUSES } from './machine'
import { wishRow } from './views'
import { searched, soonKey } from './words'

export interface ListInput {
  communityId: string
  status?: WishStatus | undefined
  category?: string | undefined
  search?: string | undefined
  order?: 'new' | 'soon' | undefined
  cursor?: string | undefined
}

type Where = Parameters<typeof wishes.find>[0]['where']

/**
 * Wishes of a community. Those still in review, declined or withdrawn are for the secretary only. Category, search and
 * «wanted soon» look among the wishes of one state, the open ones unless it says so.
 */
export async function listWishes(person: Person, input: ListInput) {
  const { communityId, status, category, search, order, cursor } = input
  assertBelongsTo(person, communityId)
  const staff = isSecretaryOf(person, communityId)
  if (status && !staff && !PUBLIC_STATUSES.includes(status)) throw forbidden('只有社区书记能查看这些心愿')
  const narrowed = category !== undefined || search !== undefined || order === 'soon'
  const where: Where = {
    communityId,
    ...statusWhere(narrowed ? (status ?? 'open') : status, staff),
    ...(category !== undefined && { category }),
    ...(search !== undefined && searchWhere(search)),
  }
  return order === 'soon' ? soonestFirst(person, where, cursor) : pageOf(person, where, cursor)
}

/** The wishes of a community that wait for somebody, as far as this person sees them. */
export const openWishes = (person: Person, communityId: string) => ({
  communityId,
  ...statusWhere('open', isSecretaryOf(person, communityId)),
})

/** What was reported and hidden is for the secretary until somebody has looked. */
const statusWhere = (status: WishStatus | undefined, staff: boolean): Where => ({
  ...(status && { status }),
  ...(!staff && { public: true }),
})

function searchWhere(search: string): Where {
  const [first, ...others] = searched(search)
  if (first === undefined) throw badRequest('请至少写两个字再找')
  if (others.length === 0) return { words: command.in([first]) }
  return { words: command.and([command.in([first]), command.all(others)]) }
}

/** Those with a day, the nearest day first; a day that is over is no longer soon. */
async function soonestFirst(person: Person, where: Where, cursor: string | undefined) {
  const soon = cursor === undefined ? command.gte(soonKey(now(), '')) : command.gt(cursor)
  const rows = await wishes.find({
    where: { ...where, soon },
    orderBy: [['soon', 'asc']],
    limit: PAGE_SIZE + 1,
  })
  return page(
    rows,
    row => row.soon ?? '',
    row => wishRow(row, person),
  )
}

/** The caller's own wishes, in every state. */
export const myWishes = (person: Person, cursor?: string) => pageOf(person, { wisherId: person._id }, cursor)

/** The wishes the caller has taken on, or helps with. */
export const claimedByMe = (person: Person, cursor?: string) =>
  pageOf(person, { takerIds: command.in([person._id]) }, cursor)

/** The wishes that a team has taken on, for its members. */
export function listOfTeam(
  person: Person,
  { teamId, cursor }: { teamId: string; cursor?: string | undefined },
) {
  assertMember(person, teamId)
  return pageOf(person, { claimTeamId: teamId }, cursor)
}

/** What the secretary should look at beside the wishes to review: reports, doubtful photos, silent wishers. */
export function listAttention(
  person: Person,
  { communityId, cursor }: { communityId: string; cursor?: string | undefined },
) {
  assertSecretaryOf(person, communityId)
  return pageOf(person, { communityId, attention: true }, cursor)
}

/** Wishes to review that a secretary posted: the street decides on them where no other secretary does. */
export function listForStreet(person: Person, cursor?: string) {
  const streetId = person.roles.find(({ role }) => role === 'streetAdmin')?.scopeId
  if (streetId === undefined) throw forbidden('只有街道管理员可以查看')
  return pageOf(person, { streetId, status: 'pending' }, cursor)
}

const pageOf = (person: Person, where: Where, cursor: string | undefined) =>
  newestFirst<Wish, '_id', ReturnType<typeof wishRow>>(wishes, {
    where,
    key: '_id',
    cursor,
    view: row => wishRow(row, person),
  })
