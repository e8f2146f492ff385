/** What $map and $filter have in common: an expression evaluated for each element, which a variable holds. */
import { requestFailed } from '../../../errors'
import type { Document } from '../../values/types'
import { documentOf, named } from '../arguments'
import type { Compiler, Evaluate, Scope } from '../types'
import { checkVariableName } from '../variable/names'

export interface Each<Name extends string> {
  /** The arguments that do not see the element. */
  argument: (name: Name) => Evaluate
  /** The expression, with the element bound to its variable. */
  evaluate: (scope: Scope, element: unknown) => unknown
}

const without = (document: Document, names: readonly string[]): Document =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)))

const variableOf = ({ as = 'this' }: Document): string => {
  const name = typeof as === 'string' ? as : ''
  checkVariableName(name)
  return name
}

/**
 * Compiles `{ input, as, [body] }`.
 * @param body the argument that is evaluated for each element
 * @throws CloudError when the operand is malformed
 */
export const compileEach = <Name extends string>(
  operator: string,
  operand: unknown,
  compiler: Compiler,
  body: 'in' | 'cond',
  optional: readonly Name[] = [],
): Each<Name | 'input'> => {
  const given = documentOf(operator, operand)
  const variable = variableOf(given)
  const argument = named<Name | 'input'>(
    operator,
    without(given, ['as', body]),
    compiler,
    ['input'],
    optional,
  )
  if (!Object.hasOwn(given, body)) throw requestFailed(`Missing '${body}' parameter to ${operator}`)
  const expression = compiler.compile(given[body], [variable])
  return { argument, evaluate: (scope, element) => expression({ ...scope, [variable]: element }) }
}
