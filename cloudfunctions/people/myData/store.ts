import * as z from 'zod'
import { database } from '../../kit/cloud'
import { forUpdate } from '../../kit/document'
import { isConflict, isDuplicateKey } from '../../kit/faults'
import { people } from '../../kit/person'
import { removeFiles } from '../../kit/photos'
import { readDocuments } from '../../kit/replies'
import { wishContacts, wishes } from '../../wish/collections'
import { ERASED_NAME } from '../labels'
import { roster } from '../roster/collections'
import { type Erasure, erasures } from './collections'
import { changesOf, withoutPerson } from './rewrite'
import type { Trace } from './traces'

/** Documents as they are stored, of whatever collection: erasure changes what every domain wrote, and reads none of it. */
const stored = z.looseObject({ _id: z.string() })
type Stored = z.infer<typeof stored>

/** Some documents that still name the person. */
export async function stillNaming({ of, field, value }: Trace, personId: string, limit: number) {
  const named = { [field]: value ? value(personId) : personId }
  const where = of.kind === undefined ? named : { kind: of.kind, ...named }
  return readDocuments(stored, await database.collection(of.name).where(where).limit(limit).get())
}

/** Takes the person out of one document. Idempotent: a document that no longer names them is not found again. */
export async function takeOut({ of, texts }: Trace, found: Stored, job: Erasure) {
  const before = await withoutPhotos(found, job._id)
  if (of.name === wishes.name && found.wisherId === job._id) await forgetContact(found.contactId)
  const after = withoutPerson(before, job, texts)
  if (after._id === before._id) {
    const patch = forUpdate(changesOf(found, after))
    await database.collection(of.name).doc(before._id).update({ data: patch })
  } else await replace(of.name, before._id, after)
}

const pictures = z.array(z.looseObject({ byId: z.string(), fileId: z.string() }))

/** The pictures that the person took are gone, the others stay. */
async function withoutPhotos(document: Stored, personId: string): Promise<Stored> {
  const photos = pictures.safeParse(document.photos)
  if (!photos.success) return document
  await removeFiles(photos.data.filter(one => one.byId === personId).map(one => one.fileId))
  return { ...document, photos: photos.data.filter(one => one.byId !== personId) }
}

/** How to reach the person lies apart from the wish. */
async function forgetContact(contactId: unknown) {
  if (typeof contactId !== 'string') return
  const gone = { name: undefined, phone: undefined, address: undefined }
  await wishContacts.updateIf({ _id: contactId }, gone)
}

/** A document whose id names the person: a copy with another id takes its place, in one transaction. */
async function replace(name: string, id: string, copy: Record<string, unknown>) {
  const raw = await database.startTransaction()
  try {
    await raw.collection(name).add({ data: copy })
    await raw.collection(name).doc(id).remove()
    await raw.commit()
  } catch (error) {
    await raw.rollback().catch(() => undefined)
    if (!isConflict(error) && !isDuplicateKey(error)) throw error
  }
}

/** The roster expects them no more. */
export const leaveRosters = async (phone: string) =>
  void (await database.collection(roster.name).where({ phone }).remove())

/** The last step: a tombstone for the person, and no word of who it was. */
export async function bury({ _id, alias }: Erasure, at: Date) {
  const raw = await database.startTransaction()
  const empty = { communityId: '', roles: [], memberships: [], joinedAt: at, erasing: true }
  await raw.collection(people.name).add({ data: { _id: alias, displayName: ERASED_NAME, ...empty } })
  await raw.collection(people.name).doc(_id).remove()
  await raw.collection(erasures.name).doc(_id).remove()
  await raw.commit()
}
