import type * as z from 'zod'
import { type Database, database } from './cloud'
import { forUpdate, type Patch } from './document'
import { AppError } from './errors'
import { isConflict } from './faults'
import { insertAll, type Pending, REPEATED, type Taken } from './inserts'
import { readDocument, readUpdated } from './replies'
import { requests, takeRequest } from './request'

export { RETRY } from './inserts'

type AnyDocument = z.ZodObject<{ _id: z.ZodString }>
interface Stored {
  name: string
  kind?: string | undefined
}
interface Of<S extends AnyDocument> extends Stored {
  schema: S
}

/** What may be done inside a transaction: the database allows single documents and inserts only. */
export interface Transaction {
  get<S extends AnyDocument>(of: Of<S>, id: string): Promise<z.infer<S> | null>
  /**
   * Written together with all other inserts once `work` is done, so nothing in the transaction reads it. An id that is
   * already there ends the transaction with AppError CONFLICT and the words `taken`; with RETRY it starts over.
   */
  insert<S extends AnyDocument>(of: Of<S>, documents: z.infer<S>[], taken?: Taken): Promise<void>
  update<S extends AnyDocument>(of: Of<S>, id: string, patch: Patch<z.infer<S>>): Promise<void>
  /** The same for a document that may not be there: says whether it was. */
  updateIfThere<S extends AnyDocument>(of: Of<S>, id: string, patch: Patch<z.infer<S>>): Promise<boolean>
}

/**
 * Enough for 50 people who all get a place of one shift at the same instant: each commit makes the others start over.
 * Some eight seconds on average until giving up, well inside the 20 s of the functions' config.json.
 */
const ATTEMPTS = 25
const BASE_DELAY_MS = 15
const MAX_DELAY_MS = 800
const BUSY = '现在办理的人较多，请稍后再试一次'

/** Full jitter (AWS architecture blog, «Exponential Backoff And Jitter»): spreads those who collided. */
const delayOf = (attempt: number) => Math.random() * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** attempt)

/**
 * Runs `work` in one transaction and commits it; on a write conflict starts over with fresh data, with back-off.
 * `work` may run several times, so it must have no effect outside the transaction.
 * Where the call bears a key, the first transaction it commits keeps what the call answers (kit/request): that is what
 * `work` answers, or what `answer` makes of it.
 * Errors: what `work` throws (nothing is written then); TOO_MANY_REQUESTS when it never got through.
 */
export async function transact<R>(
  work: (tx: Transaction) => Promise<R>,
  answer: (result: R) => unknown = result => result,
): Promise<R> {
  const request = takeRequest()
  let isDone = false
  try {
    const result = await untilCommitted(async tx => {
      const result = await work(tx)
      if (request)
        await tx.insert(
          requests,
          [request.lineOf(result instanceof AppError ? result : answer(result))],
          REPEATED,
        )
      return result
    })
    isDone = true
    return result
  } finally {
    request?.leave(isDone)
  }
}

async function untilCommitted<R>(work: (tx: Transaction) => Promise<R>): Promise<R> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const raw = await database.startTransaction()
    const { tx, end, sent } = wrap(raw)
    try {
      const result = await work(tx)
      await end()
      return result
    } catch (error) {
      await raw.rollback().catch(() => undefined)
      if (error instanceof AppError || !isConflict(error)) throw error
      // With its beginning and its rollback: whoever reads the log sees what contention costs.
      console.info(`transaction starts over, ${sent() + 2} requests lost`)
      await new Promise(resolve => setTimeout(resolve, delayOf(attempt)))
    }
  }
  throw new AppError('TOO_MANY_REQUESTS', BUSY)
}

/** Reads and updates go out at once; inserts wait for the end, when one request a collection carries them all. */
function wrap(raw: Pick<Database, 'collection'> & { commit(): Promise<unknown> }) {
  const pending: Pending[] = []
  let requests = 0
  const collectionOf = (name: string) => {
    requests += 1
    return raw.collection(name)
  }
  const update = async <S extends AnyDocument>({ name }: Of<S>, id: string, patch: Patch<z.infer<S>>) => {
    const answer = await collectionOf(name)
      .doc(id)
      .update({ data: forUpdate(patch) })
    return readUpdated(answer) === 1
  }
  const tx: Transaction = {
    get: async (of, id) => readDocument(of.schema, await collectionOf(of.name).doc(id).get()),
    async insert(of, documents, taken = '您已经办理过了，不用重复提交') {
      pending.push({ of, documents, taken })
    },
    async update(of, id, patch) {
      if (!(await update(of, id, patch))) throw new Error(`${of.name}/${id} vanished inside a transaction`)
    },
    updateIfThere: update,
  }
  const end = async () => {
    for (const name of new Set(pending.map(one => one.of.name)))
      await insertAll(
        collectionOf(name),
        name,
        pending.filter(one => one.of.name === name),
      )
    requests += 1
    await raw.commit()
  }
  return { tx, end, sent: () => requests }
}
