/** Keywords on arrays; other values fulfil them. */
import { isDocument, typeName } from '../../values/types'
import { accept, type Check, countOf, type Keyword, refuseKeyword, type SchemaContext } from './types'
import { unorderedIdentity } from './unordered'

const aboutItems =
  (holds: (items: readonly unknown[]) => boolean): Check =>
  value =>
    !Array.isArray(value) || holds(value)

export const maxItems: Keyword = operand => {
  const most = countOf('maxItems', operand)
  return aboutItems(items => items.length <= most)
}

export const minItems: Keyword = operand => {
  const least = countOf('minItems', operand)
  return aboutItems(items => items.length >= least)
}

export const uniqueItems: Keyword = operand => {
  if (typeof operand !== 'boolean') throw refuseKeyword('uniqueItems', 'must be a boolean')
  if (!operand) return accept
  return aboutItems(items => new Set(items.map(unorderedIdentity)).size === items.length)
}

const itemChecks = (operand: readonly unknown[], context: SchemaContext): readonly Check[] =>
  operand.map(item => {
    if (isDocument(item)) return context.compile(item)
    throw refuseKeyword(
      'items',
      `requires that each element of the array is an object, but found a ${typeName(item)}`,
    )
  })

/** One schema for all items, or one for each of the first. */
export const items: Keyword = (operand, context) => {
  if (isDocument(operand)) {
    const check = context.compile(operand)
    return aboutItems(list => list.every(check))
  }
  if (!Array.isArray(operand))
    throw refuseKeyword('items', `must be an array or an object, not ${typeName(operand)}`)
  const checks = itemChecks(operand, context)
  return aboutItems(list => checks.every((check, at) => at >= list.length || check(list[at])))
}

const checkOfOthers = (operand: unknown, context: SchemaContext): Check => {
  if (isDocument(operand)) return context.compile(operand)
  if (typeof operand === 'boolean') return () => operand
  throw refuseKeyword(
    'additionalItems',
    `must be either an object or a boolean, but got a ${typeName(operand)}`,
  )
}

/** About the items behind those that a list in `items` names. */
export const additionalItems: Keyword = (operand, context) => {
  const check = checkOfOthers(operand, context)
  const named: unknown = context.schema.items
  return Array.isArray(named) ? aboutItems(list => list.slice(named.length).every(check)) : accept
}
