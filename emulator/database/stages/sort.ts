import { requestFailed } from '../../errors'
import { type Order, sortDocuments } from '../query/sort'
import { describe } from '../values/describe'
import { isNumber, toDouble } from '../values/numbers'
import { isDocument } from '../values/types'
import { afterAll } from './lazy'
import { pathParts } from './paths'
import type { StageOperator } from './types'

const MOST_FIELDS = 32

const direction = (name: string, value: unknown): 1 | -1 => {
  if (isDocument(value))
    throw requestFailed(
      Object.hasOwn(value, '$meta')
        ? `Illegal $meta sort: ${describe(value)}; there is no metadata to sort by`
        : '$meta is the only expression supported by $sort right now',
    )
  if (!isNumber(value)) throw requestFailed(`Illegal key in $sort specification: ${name}: ${describe(value)}`)
  const number = toDouble(value)
  if (number !== 1 && number !== -1)
    throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
  return number
}

/** `{ field: 1 | -1 }` in its order. @throws CloudError in MongoDB's words when it is not of that form */
export const parseOrder = (operand: unknown): Order => {
  if (!isDocument(operand)) throw requestFailed('the $sort key specification must be an object')
  const fields = Object.entries(operand)
  if (fields.length === 0) throw requestFailed('$sort stage must have at least one sort key')
  if (fields.length > MOST_FIELDS) throw requestFailed('too many compound keys')
  return fields.map(([name, value]) => {
    pathParts(name)
    return [name, direction(name, value)] as const
  })
}

/** `$sort`: documents that tie keep their order. */
export const $sort: StageOperator = operand => {
  const order = parseOrder(operand)
  return documents => afterAll(documents, all => sortDocuments(all, order))
}
