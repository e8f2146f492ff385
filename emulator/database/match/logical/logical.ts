/** `$and`, `$or`, `$nor`: lists of whole queries. */
import { type Document, isDocument } from '../../values/types'
import { holdsOperators } from '../equality'
import { badValue } from '../errors'
import type { DocumentTest, MatchCompiler, QueryOperator } from '../types'

const tests = (name: string, operand: unknown, compiler: MatchCompiler): DocumentTest[] => {
  if (!Array.isArray(operand)) throw badValue(`${name} must be an array`)
  if (operand.length === 0) throw badValue('$and/$or/$nor must be a nonempty array')
  return operand.map((item: unknown) => {
    if (!isDocument(item)) throw badValue('$or/$and/$nor entries need to be full objects')
    return compiler.criteria(item)
  })
}

export const $and: QueryOperator = (operand, compiler) => {
  const parts = tests('$and', operand, compiler)
  return (document, details) => parts.every(test => test(document, details))
}

const alternatives = (name: string, operand: unknown, compiler: MatchCompiler): DocumentTest[] =>
  tests(name, operand, compiler.level === 'top' ? compiler.at('logical') : compiler)

/** `[{ a: 1 }, { a: 2 }]` is `{ a: { $in: [1, 2] } }`, which knows the element it looked at. */
const asList = (items: readonly unknown[]): Document | undefined => {
  const [first] = items
  const [path] = isDocument(first) ? Object.keys(first) : []
  if (path === undefined || path.startsWith('$')) return undefined
  const isValueThere = (item: unknown) => {
    const names = isDocument(item) ? Object.keys(item) : []
    return isDocument(item) && names.length === 1 && names[0] === path && !holdsOperators(item[path])
  }
  return items.every(isValueThere)
    ? { [path]: { $in: items.map(item => (isDocument(item) ? item[path] : undefined)) } }
    : undefined
}

/** An alternative does not tell which array element it looked at: `$` knows only the conditions that always hold. */
export const $or: QueryOperator = (operand, compiler) => {
  const parts = alternatives('$or', operand, compiler)
  const [only] = parts
  if (only && parts.length === 1) return only
  const list = Array.isArray(operand) ? asList(operand) : undefined
  return list ? compiler.criteria(list) : document => parts.some(test => test(document))
}

export const $nor: QueryOperator = (operand, compiler) => {
  const parts = alternatives('$nor', operand, compiler)
  return document => !parts.some(test => test(document))
}
