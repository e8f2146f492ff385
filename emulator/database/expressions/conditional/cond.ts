import { requestFailed } from '../../../errors'
import { isTrue } from '../../values/truth'
import { isDocument } from '../../values/types'
import { listOf } from '../arguments'
import type { Operator } from '../types'

const NAMES = ['if', 'then', 'else'] as const

const partsOf = (operand: unknown): readonly unknown[] => {
  if (!isDocument(operand)) return listOf('$cond', operand, NAMES.length)
  const known: readonly string[] = NAMES
  const strange = Object.keys(operand).find(name => !known.includes(name))
  if (strange !== undefined) throw requestFailed(`Unrecognized parameter to $cond: ${strange}`)
  const missing = NAMES.find(name => !Object.hasOwn(operand, name))
  if (missing !== undefined) throw requestFailed(`Missing '${missing}' parameter to $cond`)
  return NAMES.map(name => operand[name])
}

/** `$cond: [if, then, else]` or `{ if, then, else }`; only the branch chosen is evaluated. */
export const $cond: Operator = (operand, { compile }) => {
  const [test, consequence, alternative] = partsOf(operand).map(part => compile(part))
  return scope => (isTrue(test?.(scope)) ? consequence : alternative)?.(scope)
}
