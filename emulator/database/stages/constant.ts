/** Expressions that are the same for every document. */
import { bareScope } from '../expressions/compile'
import { isDocument } from '../values/types'
import { mentions } from './mentions'
import type { StageCompiler } from './types'

const NOT_FIXED = ['$rand', '$meta', '$sampleRate']

const isConstant = (spec: unknown): boolean => {
  if (typeof spec === 'string') return !spec.startsWith('$')
  if (Array.isArray(spec)) return spec.every(isConstant)
  if (!isDocument(spec)) return true
  return Object.hasOwn(spec, '$literal') || Object.values(spec).every(isConstant)
}

/**
 * The value of an expression that reads no field and no variable.
 * @throws what `refuse` answers when it does
 */
export const constantOf = (spec: unknown, compiler: StageCompiler, refuse: () => Error): unknown => {
  if (!isConstant(spec) || mentions(spec, NOT_FIXED)) throw refuse()
  return compiler.expression(spec)(bareScope(new Date(0)))
}
