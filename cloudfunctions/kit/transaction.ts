import type * as z from 'zod'
import { type Database, database } from './cloud'
import { forUpdate, type Patch, withoutUndefined } from './document'
import { AppError } from './errors'
import { isConflict, isDuplicateKey } from './faults'
import { readDocument, readUpdated } from './replies'

type AnyDocument = z.ZodObject<{ _id: z.ZodString }>
interface Of<S extends AnyDocument> {
  name: string
  schema: S
}

/** What may be done inside a transaction: the database allows single documents and inserts only. */
export interface Transaction {
  get<S extends AnyDocument>(of: Of<S>, id: string): Promise<z.infer<S> | null>
  /** Throws AppError CONFLICT with `taken` when an id is already there; with RETRY, starts the transaction over. */
  insert<S extends AnyDocument>(
    of: Of<S>,
    documents: z.infer<S>[],
    taken?: string | typeof RETRY,
  ): Promise<void>
  update<S extends AnyDocument>(of: Of<S>, id: string, patch: Patch<z.infer<S>>): Promise<void>
}

/**
 * Enough for 50 people who all get a place of one shift at the same instant: each commit makes the others start over.
 * Some eight seconds on average until giving up, well inside the 20 s of the functions' config.json.
 */
const ATTEMPTS = 25
const BASE_DELAY_MS = 15
const MAX_DELAY_MS = 800
/** Says of an insert that the other one who made it at the same moment is just as good: read again. */
export const RETRY = Symbol('retry')
const BUSY = '现在办理的人较多，请稍后再试一次'

/** Full jitter (AWS architecture blog, «Exponential Backoff And Jitter»): spreads those who collided. */
const delayOf = (attempt: number) => Math.random() * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** attempt)

/**
 * Runs `work` in one transaction and commits it; on a write conflict starts over with fresh data, with back-off.
 * `work` may run several times, so it must have no effect outside the transaction.
 * Errors: what `work` throws (nothing is written then); TOO_MANY_REQUESTS when it never got through.
 */
export async function transact<R>(work: (tx: Transaction) => Promise<R>): Promise<R> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const raw = await database.startTransaction()
    try {
      const result = await work(wrap(raw))
      await raw.commit()
      return result
    } catch (error) {
      await raw.rollback().catch(() => undefined)
      if (error instanceof AppError || !isConflict(error)) throw error
      await new Promise(resolve => setTimeout(resolve, delayOf(attempt)))
    }
  }
  throw new AppError('TOO_MANY_REQUESTS', BUSY)
}

function wrap(raw: Pick<Database, 'collection'>): Transaction {
  return {
    get: async (of, id) => readDocument(of.schema, await raw.collection(of.name).doc(id).get()),
    async insert(of, documents, taken = '您已经办理过了，不用重复提交') {
      try {
        await raw.collection(of.name).add({ data: documents.map(withoutUndefined) })
      } catch (error) {
        if (isDuplicateKey(error) && taken !== RETRY) throw new AppError('CONFLICT', taken)
        if (isDuplicateKey(error))
          throw new Error('conflict: somebody made it since the snapshot', { cause: error })
        throw error
      }
    },
    async update(of, id, patch) {
      const answer = await raw
        .collection(of.name)
        .doc(id)
        .update({ data: forUpdate(patch) })
      if (readUpdated(answer) !== 1) throw new Error(`${of.name}/${id} vanished inside a transaction`)
    },
  }
}
