/** Reading an operator's operand: positional arguments, named arguments, constants. */
import { requestFailed } from '../../errors'
import { type Document, isDocument, typeName } from '../values/types'
import type { Compiler, Evaluate, Operator } from './types'

/**
 * The arguments of an operator that takes a list; a single argument need not stand in one.
 * @throws CloudError in MongoDB's words when there are too few or too many
 */
export const listOf = (name: string, operand: unknown, least: number, most = least): readonly unknown[] => {
  const list: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
  if (list.length >= least && list.length <= most) return list
  if (least === most)
    throw requestFailed(`Expression ${name} takes exactly ${least} arguments. ${list.length} were passed in.`)
  throw requestFailed(
    most === Number.POSITIVE_INFINITY
      ? `Expression ${name} takes at least ${least} arguments, but ${list.length} were passed in.`
      : `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${list.length} were passed in.`,
  )
}

/** An operator of one argument. */
export const unary =
  (name: string, apply: (value: unknown) => unknown): Operator =>
  (operand, { compile }) => {
    const [only] = listOf(name, operand, 1)
    const argument = compile(only)
    return scope => apply(argument(scope))
  }

/** An operator of exactly two arguments. */
export const binary =
  (name: string, apply: (left: unknown, right: unknown) => unknown): Operator =>
  (operand, { compile }) => {
    const [left, right] = listOf(name, operand, 2).map(part => compile(part))
    return scope => apply(left?.(scope), right?.(scope))
  }

/** An operator of any number of arguments; all are evaluated. */
export const variadic =
  (
    name: string,
    apply: (values: readonly unknown[]) => unknown,
    least = 0,
    most = Number.POSITIVE_INFINITY,
  ): Operator =>
  (operand, { compile }) => {
    const parts = listOf(name, operand, least, most).map(part => compile(part))
    return scope => apply(parts.map(part => part(scope)))
  }

/** @throws CloudError when the operand of an operator with named arguments is no document */
export const documentOf = (operator: string, operand: unknown): Document => {
  if (isDocument(operand)) return operand
  throw requestFailed(`${operator} only supports an object as its argument, found: ${typeName(operand)}`)
}

const absent: Evaluate = () => undefined

/**
 * Compiles `{ name: expression, … }`; the answer gives each argument by name, «missing» when it was not written.
 * @throws CloudError when the operand is no document, a required argument is missing or an unknown one is there
 */
export const named = <Name extends string>(
  operator: string,
  operand: unknown,
  compiler: Compiler,
  required: readonly Name[],
  optional: readonly Name[] = [],
): ((name: Name) => Evaluate) => {
  const given = documentOf(operator, operand)
  const known: readonly string[] = [...required, ...optional]
  const strange = Object.keys(given).find(name => !known.includes(name))
  if (strange !== undefined) throw requestFailed(`Unrecognized argument to ${operator}: ${strange}`)
  const missing = required.find(name => !Object.hasOwn(given, name))
  if (missing !== undefined) throw requestFailed(`Missing '${missing}' parameter to ${operator}`)
  const compiled = new Map(Object.entries(given).map(([name, part]) => [name, compiler.compile(part)]))
  return name => compiled.get(name) ?? absent
}
