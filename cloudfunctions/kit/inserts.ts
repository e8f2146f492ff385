import type { Database } from './cloud'
import { asStored } from './document'
import { AppError } from './errors'
import { faultText, isDuplicateKey } from './faults'
import { inJournal } from './journal'
import { Repeated } from './request'

/** Says of an insert that the other one who made it at the same moment is just as good: read again. */
export const RETRY = Symbol('retry')
/** Says of it that the whole request was done before. */
export const REPEATED = Symbol('repeated')
export type Taken = string | typeof RETRY | typeof REPEATED

interface Stored {
  name: string
  kind?: string | undefined
}

type Collection = ReturnType<Database['collection']>

/** Documents that are to be inserted, and what it means when one of them is there already. */
export interface Pending {
  of: Stored
  documents: { _id: string }[]
  taken: Taken
}

/** All that goes into one collection, by one request. */
export async function insertAll(into: Collection, name: string, inserts: Pending[]) {
  const data = inserts.flatMap(({ of, documents }) =>
    documents.map(one => inJournal(name, asStored(of.kind, one))),
  )
  try {
    await into.add({ data })
  } catch (error) {
    throw isDuplicateKey(error) ? refusalOf(error, inserts) : error
  }
}

/** The database names the id that is taken; a unique key of another field leaves only a guess, so those go one by one. */
function refusalOf(error: unknown, inserts: Pending[]) {
  const text = faultText(error)
  const taken = (inserts.find(one => one.documents.some(({ _id }) => text.includes(_id))) ?? inserts[0])
    ?.taken
  if (taken === REPEATED) return new Repeated()
  return typeof taken === 'string'
    ? new AppError('CONFLICT', taken)
    : new Error('conflict: somebody made it since the snapshot', { cause: error })
}
