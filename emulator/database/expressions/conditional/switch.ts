import { requestFailed } from '../../../errors'
import { isTrue } from '../../values/truth'
import { type Document, isDocument, typeName } from '../../values/types'
import type { Compiler, Evaluate, Operator } from '../types'

interface Branch {
  readonly test: Evaluate
  readonly result: Evaluate
}

const knownOnly = (document: Document, names: readonly string[], complaint: string): void => {
  const strange = Object.keys(document).find(name => !names.includes(name))
  if (strange !== undefined) throw requestFailed(`${complaint}: ${strange}`)
}

const branchOf = (spec: unknown, { compile }: Compiler): Branch => {
  if (!isDocument(spec))
    throw requestFailed(`$switch expected each branch to be an object, found: ${typeName(spec)}`)
  knownOnly(spec, ['case', 'then'], '$switch found an unknown argument to a branch')
  if (!Object.hasOwn(spec, 'case'))
    throw requestFailed("$switch requires each branch have a 'case' expression")
  if (!Object.hasOwn(spec, 'then'))
    throw requestFailed("$switch requires each branch have a 'then' expression.")
  return { test: compile(spec.case), result: compile(spec.then) }
}

const branchesOf = (operand: Document, compiler: Compiler): readonly Branch[] => {
  const { branches = [] } = operand
  if (Array.isArray(branches)) return branches.map(branch => branchOf(branch, compiler))
  throw requestFailed(`$switch expected an array for 'branches', found: ${typeName(branches)}`)
}

const refuse: Evaluate = () => {
  throw requestFailed('$switch could not find a matching branch for an input, and no default was specified.')
}

/** `$switch: { branches: [{ case, then }, …], default }`: an input without a match or a default is an error. */
export const $switch: Operator = (operand, compiler) => {
  if (!isDocument(operand))
    throw requestFailed(`$switch requires an object as an argument, found: ${typeName(operand)}`)
  knownOnly(operand, ['branches', 'default'], '$switch found an unknown argument')
  const branches = branchesOf(operand, compiler)
  const hasDefault = Object.hasOwn(operand, 'default')
  if (branches.length === 0 && !hasDefault) throw requestFailed('$switch requires at least one branch.')
  const otherwise = hasDefault ? compiler.compile(operand.default) : refuse
  return scope => (branches.find(({ test }) => isTrue(test(scope)))?.result ?? otherwise)(scope)
}
