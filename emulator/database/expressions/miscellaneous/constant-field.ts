import { requestFailed } from '../../../errors'
import { isDocument, typeName } from '../../values/types'

const LITERALS = ['$literal', '$const']

/** The constant that an expression is; undefined when it has to be evaluated. */
const constantOf = (spec: unknown): { readonly value: unknown } | undefined => {
  if (Array.isArray(spec)) return undefined
  if (!isDocument(spec)) return { value: spec }
  const [name = '', ...more] = Object.keys(spec)
  return more.length === 0 && LITERALS.includes(name) ? { value: spec[name] } : undefined
}

/**
 * The `field` of `$getField` and its kin: it has to be a constant string.
 * @throws CloudError in MongoDB's words
 */
export const constantField = (operator: string, spec: unknown): string => {
  if (typeof spec === 'string' && spec.startsWith('$'))
    throw requestFailed(
      `'${spec}' is a field path reference which is not allowed in this context. Did you mean {$literal: '${spec}'}?`,
    )
  const constant = constantOf(spec)
  if (!constant)
    throw requestFailed(
      `${operator} requires 'field' to evaluate to a constant, but got a non-constant argument`,
    )
  if (typeof constant.value === 'string') return constant.value
  throw requestFailed(
    `${operator} requires 'field' to evaluate to type String, but got ${typeName(constant.value)}`,
  )
}
