import type { Document } from '../ejson'
import { compareValues } from './compare'
import { valuesAt } from './paths'

/** `[path, 1 | -1]`, most significant first. */
export type Order = ReadonlyArray<readonly [string, 1 | -1]>

/** An array sorts by its smallest element ascending, by its largest descending, as in MongoDB. */
const sortValue = (document: Document, path: string, direction: 1 | -1): unknown =>
  valuesAt(document, path).reduce((best, value) =>
    compareValues(value, best) * direction < 0 ? value : best,
  )

const compareKeys = (a: readonly unknown[], b: readonly unknown[], order: Order): number => {
  for (const [position, [, direction]] of order.entries()) {
    const difference = compareValues(a[position], b[position])
    if (difference !== 0) return difference * direction
  }
  return 0
}

/** Sorts by `order`; documents that tie keep their order. Answers a new array. */
export const sortDocuments = (documents: readonly Document[], order: Order): Document[] => {
  if (order.length === 0) return [...documents]
  const keyed = documents.map(document => ({
    document,
    key: order.map(([path, direction]) => sortValue(document, path, direction)),
  }))
  keyed.sort((a, b) => compareKeys(a.key, b.key, order))
  return keyed.map(item => item.document)
}
