import { judgeFields } from '../kit/content'
import { badRequest, conflict } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { withPhotos } from '../kit/photos'
import type { Transaction } from '../kit/transaction'
import { type Contact, type Wish, wishContacts } from './collections'
import { hintOf } from './contactHint'
import { SENT_BACK } from './machine'
import { type Change, moveWish, toClaimer } from './move'
import { belongingTo, MOST_PHOTOS, withMore } from './photos'
import { assertNotPast, type PostInput, writtenIn } from './post'
import { afresh } from './reopen'
import { soonKey, wordsOf } from './words'

export type EditInput = { wishId: string; wantedBy?: Date | null | undefined } & Partial<
  Omit<PostInput, 'photos' | 'wantedBy'>
>

/**
 * The wisher changes a wish that nobody is at, or that was sent back. New words go to the secretary once more; a new date
 * or contact does not, and a contact may be corrected while somebody is at it.
 */
export async function editWish(person: Person, { wishId, wantedBy, ...input }: EditInput) {
  assertNotPast(wantedBy ?? undefined)
  const suggest = await judgeFields(person._id, 3, writtenIn(input))
  const { title, detail, category, contact } = input
  const rewritten = [title, detail, category].some(text => text !== undefined)
  // A contact that was taken back stays blank: a new one is another document.
  const fresh = newId()
  const onlyContact = contact !== undefined && !rewritten && wantedBy === undefined
  const { answer } = await moveWish(person, {
    wishId,
    action: rewritten ? 'amend' : onlyContact ? 'editContact' : 'edit',
    patch: async wish => ({
      ...(rewritten && SENT_BACK.includes(wish.status) && (await afresh(wish))),
      ...(title && { title, words: wordsOf(title) }),
      ...(detail && { detail, blanked: undefined }),
      ...(category && { category }),
      ...(rewritten && { needsLook: suggest === 'review' || undefined }),
      ...(wantedBy !== undefined && dayOf(wish, wantedBy)),
      ...(contact && { contactId: wish.contactId ?? fresh, contactHint: hintOf(contact) }),
    }),
    also: (tx, wish) => (contact ? keepContact(tx, wish, contact, fresh) : Promise.resolve()),
    // Who has looked already has the old one.
    tells: wish => (wish.status === 'claimed' ? toClaimer(wish, '许愿人改了联系方式，请再看一看') : []),
  })
  return answer
}

const dayOf = ({ _id }: Wish, wantedBy: Date | null): Change =>
  wantedBy ? { wantedBy, soon: soonKey(wantedBy, _id) } : { wantedBy: undefined, soon: undefined }

async function keepContact(
  tx: Transaction,
  { contactId, communityId }: Wish,
  contact: Contact,
  fresh: string,
) {
  const { name, phone, address } = contact
  if (contactId) await tx.update(wishContacts, contactId, { name, phone, address })
  else await tx.insert(wishContacts, [{ _id: fresh, communityId, ...contact }])
}

/** More photos of a wish that nobody is at; each is checked before others see it. */
export const addPhotos = (person: Person, { wishId, photos: files }: { wishId: string; photos: string[] }) =>
  withPhotos(person._id, files, async photos => {
    const { answer } = await moveWish(person, {
      wishId,
      action: 'addPhotos',
      patch(wish, at) {
        if (photos.length === 0) throw badRequest('请先选择照片')
        const own = (wish.photos ?? []).filter(({ of }) => of === 'wish').length
        if (own + photos.length > MOST_PHOTOS) throw conflict(`最多放 ${MOST_PHOTOS} 张照片`)
        return withMore(wish, belongingTo(photos, 'wish'), at)
      },
    })
    return answer
  })
