/** The types that `$type` and `bsonType` speak of. */
import { isNumber, toDouble } from '../values/numbers'
import { nameOfCode, TYPE_CODES } from '../values/type-codes'
import { badValue } from './errors'

const NUMBERS = ['int', 'long', 'double', 'decimal']

const namesOf = (type: unknown): readonly string[] => {
  if (type === 'number') return NUMBERS
  if (typeof type === 'string') {
    if (!Object.hasOwn(TYPE_CODES, type)) throw badValue(`Unknown type name alias: ${type}`)
    return [type]
  }
  if (!isNumber(type)) throw badValue('type must be represented as a number or a string')
  const name = nameOfCode(toDouble(type))
  if (name === undefined) throw badValue(`Invalid numerical type code: ${String(type)}`)
  return [name]
}

/**
 * The names of the types that an operand of `$type` or `bsonType` lists.
 * @throws CloudError for a type that does not exist
 */
export const typesOf = (name: string, operand: unknown): ReadonlySet<string> => {
  const list: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  if (list.length === 0) throw badValue(`${name} must match at least one type`)
  return new Set(list.flatMap(namesOf))
}
