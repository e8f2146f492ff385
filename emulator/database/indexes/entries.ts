/** The entries of one document in one index. */
import { cellsOf } from '../geo/cover'
import { cellBytes, type EncodedValue, encodeValue, MAX_TEXT_BYTES } from './encode'
import { meetsArray, valuesAt, wholeValuesAt } from './paths'

export type KeyKind = 1 | -1 | '2dsphere'

/** `['status', 1]`: a dotted path and its direction, or `2dsphere`. */
export type IndexKey = readonly [path: string, kind: KeyKind]

/** A document in an index on two arrays has the product of their lengths as entries; the real database refuses those. */
const MAX_ENTRIES = 10_000

export interface Entries {
  /** The index entries of one document, without duplicates. */
  keys: Buffer[]
  exact: boolean
  multikey: boolean
}

/** Every combination of the fields' values. */
const combine = (fields: EncodedValue[][]): EncodedValue[] =>
  fields.reduce<EncodedValue[]>(
    (heads, values) =>
      heads.flatMap(head =>
        values.map(value => ({
          bytes: Buffer.concat([head.bytes, value.bytes]),
          exact: head.exact && value.exact,
        })),
      ),
    [{ bytes: Buffer.alloc(0), exact: true }],
  )

const cells = (document: unknown, path: string): EncodedValue[] =>
  wholeValuesAt(document, path)
    .flatMap(value => (value === undefined || value === null ? [] : cellsOf(value)))
    .map(cell => ({ bytes: cellBytes(cell), exact: true }))

const fieldEntries = (document: unknown, [path, kind]: IndexKey, limit: number): EncodedValue[] =>
  kind === '2dsphere'
    ? cells(document, path)
    : valuesAt(document, path).map(value => encodeValue(value, kind, limit))

/**
 * The entries of a document in an index; a document without a place has none in a 2dsphere index (it is sparse).
 * With `limit` Infinity they identify the values without doubt.
 * @throws RangeError when there are too many; CloudError for a place that is none
 */
export const entriesOf = (document: unknown, keys: readonly IndexKey[], limit = MAX_TEXT_BYTES): Entries => {
  const fields = keys.map(key => fieldEntries(document, key, limit))
  const product = fields.reduce((count, values) => count * values.length, 1)
  if (product > MAX_ENTRIES) throw new RangeError(`a document would have ${product} entries in one index`)
  const combined = combine(fields)
  const unique = new Map(combined.map(entry => [entry.bytes.toString('latin1'), entry.bytes]))
  return {
    keys: [...unique.values()],
    exact: combined.every(entry => entry.exact),
    multikey: keys.some(([path, kind]) => kind === '2dsphere' || meetsArray(document, path)),
  }
}
