/** Reading the operands of the date operators, which are documents. An argument that is null makes the answer null. */
import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { documentOf, named } from '../arguments'
import type { Compiler, Evaluate, Scope } from '../types'
import { toTime } from './inputs'
import { type Unit, unitOf, weekdayOf } from './units'
import { UTC, type Zone, zoneOf } from './zone'

export interface DateArguments<Name extends string> {
  /** What was written; «missing» when nothing was. */
  argument: (name: Name) => Evaluate
  has: (name: Name) => boolean
  /** What was written, else a value that stands for it. */
  or: (name: Name, fallback: unknown) => Evaluate
  /** The `timezone`: UTC when it was not written, undefined when it is null or missing. */
  zone: (scope: Scope) => Zone | undefined
}

/** Compiles `{ name: expression, … }`; `timezone` is always known. @throws CloudError when it is malformed */
export const dateArguments = <Name extends string>(
  operator: string,
  operand: unknown,
  compiler: Compiler,
  required: readonly Name[],
  optional: readonly Name[] = [],
): DateArguments<Name> => {
  const given = documentOf(operator, operand)
  const argument = named<Name | 'timezone'>(operator, given, compiler, required, [...optional, 'timezone'])
  const has = (name: string) => Object.hasOwn(given, name)
  const zone = (scope: Scope) => {
    if (!has('timezone')) return UTC
    const value = argument('timezone')(scope)
    return isNullish(value) ? undefined : zoneOf(value)
  }
  return { argument, has, zone, or: (name, fallback) => (has(name) ? argument(name) : () => fallback) }
}

/** Reads a `unit`; undefined when it is null or missing. */
export const unitReader =
  (operator: string, unit: Evaluate) =>
  (scope: Scope): Unit | undefined => {
    const value = unit(scope)
    return isNullish(value) ? undefined : unitOf(operator, value)
  }

/** Reads a `startOfWeek` where it matters: 1 is Monday; undefined when it is null or missing. */
export const weekReader =
  (operator: string, startOfWeek: Evaluate) =>
  (unit: Unit, scope: Scope): number | undefined => {
    if (unit !== 'week') return 1
    const value = startOfWeek(scope)
    return isNullish(value) ? undefined : weekdayOf(operator, value)
  }

/** Milliseconds of a date. @throws CloudError for a value that is none */
export const requireDate = (operator: string, name: string, value: unknown): number => {
  const time = toTime(value)
  if (time !== undefined) return time
  throw requestFailed(`${operator} requires '${name}' to be a date, but got ${typeName(value)}`)
}
