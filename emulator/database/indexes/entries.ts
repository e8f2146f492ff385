/** The entries of one document in one index. */
import { cellsOf } from '../geo'
import { cellBytes, type EncodedValue, encodeValue, MAX_TEXT_BYTES } from './encode'
import { meetsArray } from './paths'
import { rowsOf } from './rows'

export type KeyKind = 1 | -1 | '2dsphere'

/** `['status', 1]`: a dotted path and its direction, or `2dsphere`. */
export type IndexKey = readonly [path: string, kind: KeyKind]

export interface Entries {
  /** The index entries of one document, without duplicates. */
  keys: Buffer[]
  exact: boolean
  multikey: boolean
}

/** Every combination of the fields' values: a place may lie in several cells. */
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

const encodeField = (value: unknown, kind: KeyKind, limit: number): EncodedValue[] => {
  if (kind !== '2dsphere') return [encodeValue(value, kind, limit)]
  return cellsOf(value).map(cell => ({ bytes: cellBytes(cell), exact: true }))
}

/**
 * The entries of a document in an index; a document without a place has none in a 2dsphere index (it is sparse).
 * With `limit` Infinity they identify the values without doubt.
 * @throws CloudError for a place that is none, or fields that lie in two arrays
 */
export const entriesOf = (document: unknown, keys: readonly IndexKey[], limit = MAX_TEXT_BYTES): Entries => {
  const rows = rowsOf(
    document,
    keys.map(([path, kind]) => ({ path, whole: kind === '2dsphere' })),
  )
  const combined = rows.flatMap(row =>
    combine(keys.map(([, kind], position) => encodeField(row[position], kind, limit))),
  )
  const unique = new Map(combined.map(entry => [entry.bytes.toString('latin1'), entry.bytes]))
  return {
    keys: [...unique.values()],
    exact: combined.every(entry => entry.exact),
    multikey: keys.some(([path, kind]) => kind === '2dsphere' || meetsArray(document, path)),
  }
}
