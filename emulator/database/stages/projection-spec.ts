/** Reads the specification of a $project, by MongoDB's rules for mixing inclusion and exclusion. */
import { requestFailed } from '../../errors'
import { operators } from '../expressions/operators'
import type { Evaluate } from '../expressions/types'
import { describe } from '../values/describe'
import { isNumber } from '../values/numbers'
import { isTrue } from '../values/truth'
import { type Document, isDocument } from '../values/types'
import { addPart, emptyTree, type Part, type Rest, type Tree } from './projection-tree'

export interface Projection {
  tree: Tree
  rest: Rest
}

interface Reading {
  readonly compile: (spec: unknown) => Evaluate
  readonly root: Tree
  /** Set by the first field that decides; `_id` alone does not. */
  mode?: 'inclusion' | 'exclusion'
  /** What was said of `_id` as a whole. */
  id?: 'keep' | 'drop'
}

const isFlag = (value: unknown): boolean => typeof value === 'boolean' || isNumber(value)

const decide = (reading: Reading, mode: 'inclusion' | 'exclusion', message: string): void => {
  if (reading.mode !== undefined && reading.mode !== mode) throw requestFailed(message)
  reading.mode = mode
}

const readFlag = (reading: Reading, parent: Tree, name: string, kept: boolean): void => {
  const kind = kept ? 'keep' : 'drop'
  addPart(parent, name, { kind })
  if (parent === reading.root && name === '_id') reading.id = kind
  else if (kept) decide(reading, 'inclusion', `Cannot do inclusion on field ${name} in exclusion projection`)
  else decide(reading, 'exclusion', `Cannot do exclusion on field ${name} in inclusion projection`)
}

const readExpression = (reading: Reading, parent: Tree, name: string, spec: unknown, message: string) => {
  const part: Part = { kind: 'compute', evaluate: reading.compile(spec) }
  addPart(parent, name, part)
  decide(reading, 'inclusion', message)
}

/** The operator of `{ $add: … }`. */
const operatorIn = (spec: Document): string | undefined => {
  const [name, ...others] = Object.keys(spec)
  return name?.startsWith('$') && others.length === 0 ? name : undefined
}

const readDocument = (reading: Reading, parent: Tree, name: string, spec: Document): void => {
  const operator = operatorIn(spec)
  if (operator === '$elemMatch') throw requestFailed('Cannot use $elemMatch in this context')
  if (operator !== undefined) {
    if (!Object.hasOwn(operators, operator)) throw requestFailed(`Unknown expression ${operator}`)
    const message = 'Cannot use expression other than $meta in exclusion projection'
    readExpression(reading, parent, name, spec, message)
    return
  }
  if (Object.keys(spec).length === 0)
    throw requestFailed('An empty sub-projection is not a valid value. Found empty object at path')
  const child = emptyTree()
  for (const [inner, value] of Object.entries(spec)) readField(reading, child, inner, value)
  addPart(parent, name, child)
}

const readField = (reading: Reading, parent: Tree, name: string, spec: unknown): void => {
  if (name === '$' || name.endsWith('.$') || name.includes('.$.'))
    throw requestFailed('Cannot use positional projection in aggregation projection')
  if (isDocument(spec)) readDocument(reading, parent, name, spec)
  else if (isFlag(spec)) readFlag(reading, parent, name, isTrue(spec))
  else {
    const message = `Cannot use an expression ${name}: ${describe(spec)} in an exclusion projection`
    readExpression(reading, parent, name, spec, message)
  }
}

/**
 * Reads `{ field: 0 | 1 | expression | { … } }`. `_id` is kept unless it is named.
 * @throws CloudError in MongoDB's words when inclusion and exclusion are mixed, paths collide or nothing is named
 */
export const parseProjection = (spec: Document, compile: (spec: unknown) => Evaluate): Projection => {
  const names = Object.keys(spec)
  if (names.length === 0) throw requestFailed('projection specification must have at least one field')
  const reading: Reading = { compile, root: emptyTree() }
  for (const name of names) readField(reading, reading.root, name, spec[name])
  const mode = reading.mode ?? (reading.id === 'keep' ? 'inclusion' : 'exclusion')
  const idNamed = names.some(name => name === '_id' || name.startsWith('_id.'))
  if (mode === 'inclusion' && !idNamed) addPart(reading.root, '_id', { kind: 'keep' })
  return { tree: reading.root, rest: mode === 'inclusion' ? 'drop' : 'keep' }
}
