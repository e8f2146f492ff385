import { timeline } from '../kit/audit'
import { forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { addressesOf } from '../kit/photos'
import { isSecretaryOf } from '../kit/scope'
import { type Wish, wishes } from './collections'
import { actorsOf, isParty, maySee } from './machine'
import { photosFor, wishView } from './views'

/** One wish with its photos and its timeline. FORBIDDEN for those it is not meant for. */
export async function getWish(person: Person, wishId: string) {
  const wish: Wish = found(await wishes.get(wishId), '这个心愿')
  if (!maySee(wish, person)) throw forbidden('这个心愿您不能查看')
  const party = isParty(wish, person)
  const [lines, photos] = await Promise.all([
    timeline(`wish:${wishId}`, actorId => actorId === person._id || party),
    photoViews(wish, person),
  ])
  const told = lines.filter(({ action }) => tells(action, wish, person))
  return { ...wishView(wish, person), photos, timeline: told }
}

async function photoViews(wish: Wish, person: Person) {
  const seen = photosFor(wish, person)
  const files = seen.filter(({ state }) => state !== 'refused').map(({ fileId }) => fileId)
  const addresses = await addressesOf(files)
  return seen.map(({ photoId, state, of, fileId, byId }) => ({
    ...{ photoId, state, of, mine: byId === person._id },
    url: addresses.get(fileId),
  }))
}

/** Between wisher and claimer, and for those who answer for the community. */
const FOR_PARTIES = [
  'disclose',
  'blank',
  'edit',
  'editContact',
  'remind',
  'ask',
  'overdue',
  'join',
  'admit',
  'leave',
]
/** What neighbours reported is between them and those who judge it: the wisher must not learn who it was. */
const FOR_STAFF = ['report', 'dismiss', 'judgePhoto']

function tells(action: string, wish: Wish, person: Person) {
  if (FOR_STAFF.includes(action))
    return isSecretaryOf(person, wish.communityId) && !actorsOf(wish, person).includes('wisher')
  return !FOR_PARTIES.includes(action) || isParty(wish, person)
}
