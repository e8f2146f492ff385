import { Timestamp } from 'bson'
import { requestFailed } from '../../../errors'
import { isDocument, typeName } from '../../values/types'
import { set, type UpdateOperator } from '../types'

const typeOf = (operand: unknown): 'date' | 'timestamp' => {
  if (typeof operand === 'boolean') return 'date'
  if (!isDocument(operand))
    throw requestFailed(
      `${typeName(operand)} is not valid type for $currentDate. Please use a boolean ('true') or a $type expression ({$type: 'timestamp/date'}).`,
    )
  const strange = Object.keys(operand).find(name => name !== '$type')
  if (strange !== undefined) throw requestFailed(`Unrecognized $currentDate option: ${strange}`)
  const type = operand.$type
  if (type === 'date' || type === 'timestamp') return type
  throw requestFailed(
    "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
  )
}

/** `$currentDate`: the time of the update, as a date or a timestamp. */
export const $currentDate: UpdateOperator = (operand, _, { now }) => {
  const type = typeOf(operand)
  const value = type === 'date' ? new Date(now) : new Timestamp({ t: Math.floor(now / 1000), i: 1 })
  return { creates: true, of: () => set(value) }
}
