import { requestFailed } from '../../../errors'
import { isDocument } from '../../values/types'
import type { Operator } from '../types'
import { checkVariableName } from './names'

const partsOf = (operand: unknown): { vars: unknown; in: unknown } => {
  if (!isDocument(operand)) throw requestFailed('$let only supports an object as its argument')
  const strange = Object.keys(operand).find(name => name !== 'vars' && name !== 'in')
  if (strange !== undefined) throw requestFailed(`Unrecognized parameter to $let: ${strange}`)
  const missing = ['vars', 'in'].find(name => !Object.hasOwn(operand, name))
  if (missing !== undefined) throw requestFailed(`Missing '${missing}' parameter to $let`)
  return { vars: operand.vars, in: operand.in }
}

/** `$let: { vars: { name: expression, … }, in }`: the variables see only outer ones, `in` sees them all. */
export const $let: Operator = (operand, { compile }) => {
  const parts = partsOf(operand)
  if (!isDocument(parts.vars)) throw requestFailed('invalid parameter: expected an object (vars)')
  const bindings = Object.entries(parts.vars).map(([name, spec]) => {
    checkVariableName(name)
    return [name, compile(spec)] as const
  })
  const inner = compile(
    parts.in,
    bindings.map(([name]) => name),
  )
  return scope =>
    inner({ ...scope, ...Object.fromEntries(bindings.map(([name, value]) => [name, value(scope)])) })
}
