/** Conditions on the elements of an array, for `$elemMatch` and `$all`. */
import { setField } from '../values/fields'
import { type Document, isDocument } from '../values/types'
import { aboutArray } from './conditions'
import { badValue } from './errors'
import type { Condition, Details, MatchCompiler } from './types'

type Test = (item: unknown) => boolean

/** An array inside an array is looked at as a document whose fields are its positions. */
const asDocument = (item: unknown): Document | undefined => {
  if (isDocument(item)) return item
  if (!Array.isArray(item)) return undefined
  const document: Document = {}
  for (const [at, value] of item.entries()) setField(document, String(at), value)
  return document
}

/** Operators on the elements themselves, or a query on elements that are documents. */
const elementTest = (operand: Document, outer: MatchCompiler): Test => {
  const compiler = outer.at('element')
  const [first = ''] = Object.keys(operand)
  if (first.startsWith('$') && !compiler.isQueryOperator(first)) {
    const condition = compiler.operators(operand, '')
    return item => condition.holds(item)
  }
  const test = compiler.criteria(operand)
  return item => {
    const document = asDocument(item)
    return document !== undefined && test(document)
  }
}

/** The condition of `$elemMatch`: one element fulfils everything. @throws CloudError when the operand is no document */
export const elementCondition = (operand: unknown, compiler: MatchCompiler): Condition => {
  if (!isDocument(operand)) throw badValue('$elemMatch needs an Object')
  const test = elementTest(operand, compiler)
  return aboutArray((items, details?: Details) => {
    const position = items.findIndex(test)
    if (details && position >= 0) details.position = position
    return position >= 0
  })
}
