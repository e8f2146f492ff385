/** What a query says of the document that an upsert is to make. */
import { BSONRegExp } from 'bson'
import { requestFailed } from '../../errors'
import { holdsOperators } from '../match/equality'
import { type Document, isDocument } from '../values/types'
import { isPrefix, type Parts } from './paths'
import { changeAt } from './place'
import { set } from './types'

type Equality = readonly [parts: Parts, value: unknown]

const only = (list: unknown): readonly unknown[] => (Array.isArray(list) && list.length === 1 ? list : [])

/** The value that operators ask a field to have. */
const operatorEqualities = (parts: Parts, spec: Document): Equality[] =>
  Object.entries(spec).flatMap(([name, operand]) => {
    if (name === '$eq') return [[parts, operand] as const]
    const listed = name === '$in' ? only(operand) : name === '$all' && Array.isArray(operand) ? operand : []
    return listed.flatMap(value =>
      value instanceof BSONRegExp || holdsOperators(value) ? [] : [[parts, value] as const],
    )
  })

const equalitiesOf = (criteria: Document): Equality[] =>
  Object.entries(criteria).flatMap(([name, spec]) => {
    if (name === '$and' && Array.isArray(spec)) return spec.filter(isDocument).flatMap(equalitiesOf)
    if (name === '$or') return only(spec).filter(isDocument).flatMap(equalitiesOf)
    if (name.startsWith('$') || spec instanceof BSONRegExp) return []
    const parts = name.split('.')
    return holdsOperators(spec) ? operatorEqualities(parts, spec) : [[parts, spec] as const]
  })

const checkConflict = (earlier: readonly Equality[], parts: Parts): void => {
  const path = parts.join('.')
  for (const [other] of earlier) {
    if (!isPrefix(other, parts) && !isPrefix(parts, other)) continue
    throw requestFailed(
      other.length === parts.length
        ? `cannot infer query fields to set, path '${path}' is matched twice`
        : `cannot infer query fields to set, both paths '${path}' and '${other.join('.')}' are matched`,
    )
  }
}

/**
 * The fields that a query demands to be equal to one value, as a new document.
 * @throws CloudError when two conditions speak of one path
 */
export const documentFromQuery = (criteria: Document): Document => {
  const equalities = equalitiesOf(criteria)
  const document: Document = {}
  for (const [at, [parts, value]] of equalities.entries()) {
    checkConflict(equalities.slice(0, at), parts)
    changeAt(document, {}, parts, { creates: true, of: () => set(value) })
  }
  return document
}
