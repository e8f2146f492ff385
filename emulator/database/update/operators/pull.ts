/** `$pull` and `$pullAll`. */
import { BSONRegExp } from 'bson'
import { requestFailed } from '../../../errors'
import { compileMatch, isFieldOperator } from '../../match/compile'
import { areEqual } from '../../values/compare'
import { type Document, isDocument, typeName } from '../../values/types'
import { type Change, set, type UpdateOperator } from '../types'

const without = (isPulled: (item: unknown) => boolean): Change => ({
  creates: false,
  of: current => {
    if (!Array.isArray(current)) throw requestFailed('Cannot apply $pull to a non-array value')
    return set(current.filter(item => !isPulled(item)))
  },
})

/** A query on elements that are documents; anything else that tests values sees the element as a field. */
const queried = (operand: Document | BSONRegExp): ((item: unknown) => boolean) => {
  const [first = ''] = Object.keys(operand)
  if (isDocument(operand) && !isFieldOperator(first)) {
    const matches = compileMatch(operand)
    return item => isDocument(item) && matches(item)
  }
  const matches = compileMatch({ item: operand })
  return item => matches({ item })
}

/**
 * `$pull`: takes out the elements that equal a value, fulfil operators, or are documents that match a query; a document
 * is always a query here.
 */
export const $pull: UpdateOperator = operand =>
  without(
    isDocument(operand) || operand instanceof BSONRegExp ? queried(operand) : item => areEqual(item, operand),
  )

/** `$pullAll`: takes out the elements that equal one of the list. */
export const $pullAll: UpdateOperator = operand => {
  if (!Array.isArray(operand))
    throw requestFailed(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
  const values: readonly unknown[] = operand
  return without(item => values.some(value => areEqual(item, value)))
}
