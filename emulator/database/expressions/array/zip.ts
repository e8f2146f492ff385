import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { documentOf } from '../arguments'
import type { Compiler, Evaluate, Operator } from '../types'

interface Zip {
  inputs: readonly Evaluate[]
  defaults: readonly Evaluate[]
  longest: boolean
}

const expressions = (value: unknown, name: string, compiler: Compiler): readonly Evaluate[] => {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.map(part => compiler.compile(part))
  throw requestFailed(`${name} must be an array of expressions, found ${typeName(value)}`)
}

const read = (operand: unknown, compiler: Compiler): Zip => {
  const { inputs, defaults, useLongestLength: longest = false, ...rest } = documentOf('$zip', operand)
  const [strange] = Object.keys(rest)
  if (strange !== undefined) throw requestFailed(`$zip found an unknown argument: ${strange}`)
  if (typeof longest !== 'boolean')
    throw requestFailed(`useLongestLength must be a bool, found ${typeName(longest)}`)
  return {
    inputs: expressions(inputs, 'inputs', compiler),
    defaults: expressions(defaults, 'defaults', compiler),
    longest,
  }
}

const check = ({ inputs, defaults, longest }: Zip): void => {
  if (inputs.length === 0) throw requestFailed('$zip requires at least one input array')
  if (!longest && defaults.length > 0)
    throw requestFailed('cannot specify defaults unless useLongestLength is true')
  if (defaults.length > 0 && defaults.length !== inputs.length)
    throw requestFailed('defaults and inputs must have the same length')
}

/** `$zip: { inputs, useLongestLength, defaults }`: rows become columns; null when an input is null or missing. */
export const $zip: Operator = (operand, compiler) => {
  const zip = read(operand, compiler)
  check(zip)
  return scope => {
    const columns: unknown[][] = []
    for (const input of zip.inputs) {
      const value = input(scope)
      if (isNullish(value)) return null
      if (!Array.isArray(value))
        throw requestFailed(`$zip found a non-array expression in input: ${describe(value)}`)
      columns.push(value)
    }
    const lengths = columns.map(column => column.length)
    const length = zip.longest ? Math.max(...lengths) : Math.min(...lengths)
    const fill = columns.map((_, at) => zip.defaults[at]?.(scope) ?? null)
    return Array.from({ length }, (_, row) =>
      columns.map((column, at) => (row < column.length ? column[row] : fill[at])),
    )
  }
}
