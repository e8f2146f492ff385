/** What stands in the place of a field but demands nothing, or what this database does not do. */
import { badValue, unknownOperator } from '../errors'
import type { QueryOperator } from '../types'

export const $comment: QueryOperator = () => () => true

/** There are no text indexes; MongoDB's answer to that. */
export const $text: QueryOperator = (_, { level }) => {
  throw badValue(
    level === 'element'
      ? '$text can only be applied to the top-level document'
      : 'text index required for $text query',
  )
}

/** The cloud runs no scripts in its database. */
export const $where: QueryOperator = () => {
  throw unknownOperator('$where is not allowed in this context')
}
