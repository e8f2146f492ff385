import { requestFailed } from '../../errors'
import { valuesAt } from '../indexes/paths'
import { compareValues } from '../values/compare'
import { type Document, isDocument } from '../values/types'

/** `[path, 1 | -1]`, most significant first. */
export type Order = ReadonlyArray<readonly [string, 1 | -1]>

/** Parses `{ field: 1 | -1 }`. @throws CloudError when a direction is neither. */
export const parseOrder = (spec: unknown): Order => {
  if (!isDocument(spec)) throw requestFailed('the $sort key specification must be an object')
  return Object.entries(spec).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw requestFailed(`$sort key ordering must be 1 (for ascending) or -1 (for descending): ${path}`)
    return [path, direction] as const
  })
}

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

/** Compares two documents as `order` says. */
export const comparing =
  (order: Order) =>
  (a: Document, b: Document): number => {
    const keyOf = (document: Document) =>
      order.map(([path, direction]) => sortValue(document, path, direction))
    return compareKeys(keyOf(a), keyOf(b), order)
  }

/** Sorts items by their documents; those that tie keep their order. Answers a new array. */
export const sortBy = <Item>(
  items: readonly Item[],
  documentOf: (item: Item) => Document,
  order: Order,
): Item[] => {
  if (order.length === 0) return [...items]
  const keyed = items.map(item => ({
    item,
    key: order.map(([path, direction]) => sortValue(documentOf(item), path, direction)),
  }))
  keyed.sort((a, b) => compareKeys(a.key, b.key, order))
  return keyed.map(({ item }) => item)
}

/** Sorts documents by `order`; documents that tie keep their order. Answers a new array. */
export const sortDocuments = (documents: readonly Document[], order: Order): Document[] =>
  sortBy(documents, document => document, order)
