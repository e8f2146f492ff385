import { requestFailed } from '../../../errors'
import { isDocument, typeName } from '../../values/types'
import { idText } from '../errors'
import { type PushClauses, readPush } from '../push-clauses'
import { set, type UpdateOperator } from '../types'

/** Negative places count from the end; beyond either end is the end. */
const inserted = (items: readonly unknown[], { values, position }: PushClauses): readonly unknown[] =>
  items.toSpliced(position, 0, ...values)

const sliced = (items: readonly unknown[], slice: number | undefined): readonly unknown[] => {
  if (slice === undefined) return items
  if (slice === 0) return []
  return slice > 0 ? items.slice(0, slice) : items.slice(slice)
}

/** `$push`: inserts values (`$each`, `$position`), then sorts (`$sort`), then cuts (`$slice`). */
export const $push: UpdateOperator = operand => {
  const clauses: PushClauses =
    isDocument(operand) && Object.hasOwn(operand, '$each')
      ? readPush(operand)
      : { values: [operand], position: Number.POSITIVE_INFINITY }
  return {
    creates: true,
    of: (current = [], { path, document }) => {
      if (!Array.isArray(current))
        throw requestFailed(
          `The field '${path}' must be an array but is of type ${typeName(current)} in document {${idText(document)}}`,
        )
      const items = inserted(current, clauses)
      return set(sliced(clauses.compare ? items.toSorted(clauses.compare) : items, clauses.slice))
    },
  }
}
