/** Joins on a field without an index: after the first scan a pipeline finds by a hash of the field's values. */
import { rowsOf } from '../indexes/rows'
import { compileMatch } from '../match/compile'
import { identityOf } from '../values/identity'
import { type Document, isDocument, Rank, rankOf } from '../values/types'

/** A query for documents with one of these values in one field. */
interface Lookup {
  field: string
  values: readonly unknown[]
}

const NOT_HASHED = new Set([Rank.Object, Rank.Array, Rank.RegExp, Rank.Code])

/** Reads `{ field: { $eq } }` or `{ field: { $in } }`; undefined for any other query. */
const lookupOf = (criteria: Document): Lookup | undefined => {
  const [entry, ...more] = Object.entries(criteria)
  const [field, condition] = entry ?? []
  if (field === undefined || field.startsWith('$') || more.length > 0 || !isDocument(condition))
    return undefined
  const [operator, ...others] = Object.keys(condition)
  if (others.length > 0 || (operator !== '$eq' && operator !== '$in')) return undefined
  const values = operator === '$eq' ? [condition.$eq] : condition.$in
  return Array.isArray(values) && !values.some(value => NOT_HASHED.has(rankOf(value)))
    ? { field, values }
    : undefined
}

type Buckets = ReadonlyMap<string, readonly number[]>

const bucketsOf = (documents: readonly Document[], field: string): Buckets => {
  const buckets = new Map<string, number[]>()
  documents.forEach((document, position) => {
    for (const [value] of rowsOf(document, [{ path: field, whole: false }])) {
      const key = identityOf(value)
      const bucket = buckets.get(key)
      if (!bucket) buckets.set(key, [position])
      else if (bucket.at(-1) !== position) bucket.push(position)
    }
  })
  return buckets
}

export interface HashJoins {
  /** Told of a query that read the whole collection: the next one on its field is answered from a hash. */
  noteScan(collection: string, criteria: Document): void
  /**
   * Answers a query from the hash of its field.
   * @param everything reads the collection; asked once a collection
   * @returns undefined while no query of the field has read the whole collection, and for those no hash can answer
   */
  find(collection: string, criteria: Document, everything: () => readonly Document[]): Document[] | undefined
}

/** For one run of a pipeline, in which nothing is written. */
export const createHashJoins = (): HashJoins => {
  const scanned = new Set<string>()
  const contents = new Map<string, readonly Document[]>()
  const hashes = new Map<string, Buckets>()
  const contentOf = (collection: string, everything: () => readonly Document[]) => {
    const found = contents.get(collection) ?? everything()
    contents.set(collection, found)
    return found
  }
  const nameOf = (collection: string, { field }: Lookup) => `${collection} ${field}`
  return {
    noteScan(collection, criteria) {
      const lookup = lookupOf(criteria)
      if (lookup) scanned.add(nameOf(collection, lookup))
    },
    find(collection, criteria, everything) {
      const lookup = scanned.size > 0 ? lookupOf(criteria) : undefined
      if (!lookup) return undefined
      const name = nameOf(collection, lookup)
      if (!scanned.has(name)) return undefined
      const documents = contentOf(collection, everything)
      const buckets = hashes.get(name) ?? bucketsOf(documents, lookup.field)
      hashes.set(name, buckets)
      const positions = new Set(lookup.values.flatMap(value => buckets.get(identityOf(value)) ?? []))
      const matches = compileMatch(criteria)
      return [...positions]
        .sort((a, b) => a - b)
        .map(position => documents[position])
        .filter(document => document !== undefined)
        .filter(matches)
    },
  }
}
