import * as z from 'zod'
import { database } from '../../kit/cloud'
import { forUpdate } from '../../kit/document'
import { isConflict, isDuplicateKey } from '../../kit/faults'
import { people } from '../../kit/person'
import { readDocuments } from '../../kit/replies'
import { ERASED_NAME } from '../labels'
import { type Erasure, erasures } from './collections'
import { forgetOwnWish, withoutPhotos } from './ofWishes'
import { changesOf, withoutPerson } from './rewrite'
import type { Trace } from './traces'

/** Documents as they are stored, of whatever collection: erasure changes what every domain wrote, and reads none of it. */
export const stored = z.looseObject({ _id: z.string() })
export type Stored = z.infer<typeof stored>

/** Some documents that still name the person. */
export async function stillNaming({ of, field, value }: Trace, personId: string, limit: number) {
  const named = { [field]: value ? value(personId) : personId }
  const where = of.kind === undefined ? named : { kind: of.kind, ...named }
  return readDocuments(stored, await database.collection(of.name).where(where).limit(limit).get())
}

/** Takes the person out of one document. Idempotent: a document that no longer names them is not found again. */
export async function takeOut({ of, texts, gone, removed }: Trace, found: Stored, job: Erasure) {
  if (removed) return void (await database.collection(of.name).doc(found._id).remove())
  const before = await forgetOwnWish(of.name, await withoutPhotos(found, job._id), job._id)
  await write(of.name, found, job, { before, texts, gone })
}

interface How {
  /** The document as it is to be rewritten, when that is not as it was found. */
  before?: Stored
  texts?: string[] | undefined
  gone?: string[] | undefined
}

/** Stores a document without the person; one that never named them is left alone. */
export async function write(name: string, found: Stored, job: Erasure, how: How) {
  const { before = found, texts = [], gone = [] } = how
  const kept = Object.fromEntries(Object.entries(before).filter(([key]) => !gone.includes(key)))
  // A line of the log, found by whatever: why the person did it goes with who did it.
  const why = found.actorId === job._id ? ['reason'] : []
  const after = withoutPerson(kept, job, [...texts, ...why])
  if (after._id !== found._id) return replace(name, found._id, after)
  const patch = forUpdate(changesOf(found, after))
  if (Object.keys(patch).length > 0) await database.collection(name).doc(found._id).update({ data: patch })
}

/** Some single writes in one transaction; when somebody was faster it is done by the next run. */
async function together(work: (raw: Pick<typeof database, 'collection'>) => Promise<void>) {
  const raw = await database.startTransaction()
  try {
    await work(raw)
    await raw.commit()
  } catch (error) {
    await raw.rollback().catch(() => undefined)
    if (!isConflict(error) && !isDuplicateKey(error)) throw error
  }
}

/** A document whose id names the person: a copy with another id takes its place. */
const replace = (name: string, id: string, copy: Record<string, unknown>) =>
  together(async raw => {
    await raw.collection(name).add({ data: copy })
    await raw.collection(name).doc(id).remove()
  })

/** The last step: a tombstone for the person, and no word of who it was. */
export const bury = ({ _id, alias }: Erasure, at: Date) =>
  together(async raw => {
    const empty = { communityId: '', roles: [], memberships: [], joinedAt: at, erasing: true }
    await raw.collection(people.name).add({ data: { _id: alias, displayName: ERASED_NAME, ...empty } })
    await raw.collection(people.name).doc(_id).remove()
    await raw.collection(erasures.name).doc(_id).remove()
  })
