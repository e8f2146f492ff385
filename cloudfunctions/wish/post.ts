import { audit } from '../kit/audit'
import { local, now } from '../kit/clock'
import { judgeFields, type Written } from '../kit/content'
import { badRequest } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { type Photo, withPhotos } from '../kit/photos'
import { assertSecretaryOf, isSecretaryOf } from '../kit/scope'
import { transact } from '../kit/transaction'
import { type Contact, type Wish, wishContacts, wishes } from './collections'
import { hintOf } from './contactHint'
import { derived } from './due'
import { belongingTo, withMore } from './photos'
import { termsIn } from './terms'
import { soonKey, wordsOf } from './words'

export interface PostInput {
  title: string
  detail: string
  category: string
  photos?: string[] | undefined
  wantedBy?: Date | undefined
  contact?: Contact | undefined
}

/** The texts of a wish by their fields, as the content check names them to the writer. */
export const writtenIn = ({ title, detail, category, contact }: Partial<PostInput>): Written[] => [
  ['title', '心愿标题', title],
  ['detail', '心愿说明', detail],
  ['category', '类别', category],
  ['contact.name', '称呼', contact?.name],
  ['contact.address', '地址', contact?.address],
]

type Wisher = Pick<Wish, 'communityId' | 'wisherId' | 'wisherName' | 'postedBy'>

/** A resident posts a micro-wish to the own community; the secretary reviews it before neighbours see it. */
export async function postWish(person: Person, input: PostInput) {
  const { communityId, _id: wisherId, displayName: wisherName } = person
  return post(person, input, { communityId, wisherId, wisherName })
}

/** A secretary does not review the own wishes: the street is named that may. */
const overseer = (person: Person, communityId: string, streetId: string) =>
  isSecretaryOf(person, communityId) ? { underStreet: true, streetId } : {}

/** A secretary posts for somebody without a phone; another secretary, or the street, reviews it. */
export async function postWishFor(
  person: Person,
  { communityId, elderName, ...input }: PostInput & { communityId: string; elderName: string },
) {
  assertSecretaryOf(person, communityId)
  await judgeFields(person._id, 3, [['elderName', '老人的称呼', elderName]])
  const postedBy = { personId: person._id, displayName: person.displayName }
  return post(person, input, { communityId, wisherId: `elder:${newId()}`, wisherName: elderName, postedBy })
}

async function post(person: Person, { photos: files = [], ...input }: PostInput, wisher: Wisher) {
  assertNotPast(input.wantedBy)
  const suggest = await judgeFields(person._id, 3, writtenIn(input))
  const _id = newId()
  const { communityId } = wisher
  const terms = await termsIn(communityId)
  const promised = { ...wisher, terms, ...overseer(person, communityId, terms.streetId) }
  return withPhotos(person._id, files, photos =>
    store(person, fresh(_id, input, promised, suggest === 'review', photos), input.contact),
  )
}

const store = (person: Person, wish: Wish, contact: Contact | undefined) =>
  transact(async tx => {
    const { _id, communityId, createdAt: at } = wish
    await tx.insert(wishes, [wish])
    if (contact) await tx.insert(wishContacts, [{ _id, communityId, ...contact }])
    const action = wish.postedBy ? 'postFor' : 'post'
    await audit(tx, person, { communityId, ref: `wish:${_id}`, at, action, to: 'pending' })
    return { wishId: _id }
  })

function fresh(
  _id: string,
  { contact, wantedBy, ...text }: Omit<PostInput, 'photos'>,
  wisher: Wisher & Pick<Wish, 'terms' | 'underStreet' | 'streetId'>,
  doubtful: boolean,
  photos: Photo[],
): Wish {
  const at = now()
  const wish: Wish = {
    _id,
    ...wisher,
    ...text,
    status: 'pending',
    createdAt: at,
    since: at,
    words: wordsOf(text.title),
    ...(wantedBy && { wantedBy, soon: soonKey(wantedBy, _id) }),
    ...(contact && { contactId: _id, contactHint: hintOf(contact) }),
    ...withMore({}, belongingTo(photos, 'wish'), at),
    ...(doubtful && { needsLook: true }),
  }
  return { ...wish, ...derived(wish) }
}

/** A day that is over cannot be wished for. */
export function assertNotPast(wantedBy: Date | undefined) {
  if (wantedBy && wantedBy < now()) throw badRequest('希望的日期已经过了，请重新选择')
  if (wantedBy && wantedBy > local(now()).add(1, 'year').toDate())
    throw badRequest('希望的日期太远了，请选一年之内的')
}
