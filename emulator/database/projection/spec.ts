/** Reads the specification of a find's projection, by MongoDB's rules for mixing inclusion and exclusion. */
import { requestFailed } from '../../errors'
import { compileExpression } from '../expressions/compile'
import { operators } from '../expressions/operators'
import { addPart, emptyTree, type Tree } from '../stages/projection-tree'
import { describe } from '../values/describe'
import { isNumber } from '../values/numbers'
import { isTrue } from '../values/truth'
import { type Document, isDocument } from '../values/types'
import { firstMatching } from './elem-match'
import { readSlice, type Slice } from './slice'

type Mode = 'inclusion' | 'exclusion'

export interface FindProjection {
  readonly tree: Tree
  readonly mode: Mode
  readonly slices: readonly Slice[]
  /** The path in front of `.$`. */
  readonly positional: readonly string[] | undefined
}

interface Reading {
  readonly tree: Tree
  readonly slices: Slice[]
  mode?: Mode
  /** What was said of `_id` as a whole. */
  id?: 'keep' | 'drop'
  elemMatch?: boolean
  positional?: readonly string[]
}

const decide = (reading: Reading, mode: Mode, message: string): void => {
  if (reading.mode !== undefined && reading.mode !== mode) throw requestFailed(message)
  reading.mode = mode
}

/** The full path of a field, and the name it was written with, for the words of an error. */
interface Field {
  readonly path: string
  readonly name: string
}

const isPositional = (path: string): boolean => path === '$' || path.endsWith('.$') || path.includes('.$.')

const readPositional = (reading: Reading, path: string): void => {
  if (reading.positional) throw requestFailed('Cannot specify more than one positional projection per query.')
  if (reading.elemMatch) throw requestFailed('Cannot specify positional operator and $elemMatch.')
  const before = path.slice(0, -2)
  if (path === '$' || path.includes('.$.'))
    throw requestFailed(
      "As of 4.4, it's illegal to specify positional operator in the middle of a path.Positional projection may only be used at the end, for example: a.b.$. If the query previously used a form like a.b.$.d, remove the parts following the '$' and the results will be equivalent.",
    )
  addPart(reading.tree, before, { kind: 'keep' })
  reading.positional = before.split('.')
}

const readInclusion = (reading: Reading, { path, name }: Field): void => {
  if (isPositional(path)) readPositional(reading, path)
  else addPart(reading.tree, path, { kind: 'keep' })
  if (path === '_id') reading.id = 'keep'
  else decide(reading, 'inclusion', `Cannot do inclusion on field ${name} in exclusion projection`)
}

const readExclusion = (reading: Reading, { path, name }: Field): void => {
  if (isPositional(path)) throw requestFailed('positional projection cannot be used with exclusion')
  addPart(reading.tree, path, { kind: 'drop' })
  if (path === '_id') reading.id = 'drop'
  else decide(reading, 'exclusion', `Cannot do exclusion on field ${name} in inclusion projection`)
}

const readElemMatch = (reading: Reading, { path }: Field, operand: unknown): void => {
  if (reading.positional) throw requestFailed('Cannot specify positional operator and $elemMatch.')
  addPart(reading.tree, path, { kind: 'compute', evaluate: firstMatching(path, operand) })
  reading.elemMatch = true
}

const readExpression = (reading: Reading, path: string, spec: unknown, message: string): void => {
  addPart(reading.tree, path, { kind: 'compute', evaluate: compileExpression(spec) })
  decide(reading, 'inclusion', message)
}

const readOperator = (reading: Reading, field: Field, name: string, spec: Document): void => {
  const slice = name === '$slice' ? readSlice(field.path, spec.$slice) : undefined
  if (slice) reading.slices.push(slice)
  else if (name === '$elemMatch') readElemMatch(reading, field, spec.$elemMatch)
  else if (name === '$meta')
    throw requestFailed(`query requires ${String(spec.$meta)} metadata, but it is not available`)
  else if (!Object.hasOwn(operators, name)) throw requestFailed(`Unknown expression ${name}`)
  else {
    const message = 'Cannot use expression other than $meta in exclusion projection'
    readExpression(reading, field.path, spec, message)
  }
}

const readDocument = (reading: Reading, field: Field, spec: Document): void => {
  if (isPositional(field.path))
    throw requestFailed('positional projection cannot be used with an expression or sub object')
  const [first, ...others] = Object.keys(spec)
  if (first === undefined)
    throw requestFailed(
      `An empty sub-projection is not a valid value. Found empty object at path ${field.path}`,
    )
  if (first.startsWith('$') && others.length === 0) readOperator(reading, field, first, spec)
  else
    for (const [name, inner] of Object.entries(spec))
      readField(reading, { path: `${field.path}.${name}`, name }, inner)
}

const readField = (reading: Reading, field: Field, spec: unknown): void => {
  if (isDocument(spec)) readDocument(reading, field, spec)
  else if (typeof spec === 'boolean' || isNumber(spec))
    (isTrue(spec) ? readInclusion : readExclusion)(reading, field)
  else if (isPositional(field.path))
    throw requestFailed('positional projection cannot be used with a literal')
  else {
    const message = `Cannot use an expression ${field.name}: ${describe(spec)} in an exclusion projection`
    readExpression(reading, field.path, spec, message)
  }
}

/** Where nothing but `_id`, `$slice` and `$elemMatch` was written, these decide. */
const modeOf = ({ mode, slices, elemMatch, id }: Reading): Mode => {
  if (mode) return mode
  if (slices.length === 0 && elemMatch) return 'inclusion'
  return id === 'keep' ? 'inclusion' : 'exclusion'
}

/**
 * Reads `{ field: 0 | 1 | operator | expression | { … } }`.
 * @throws CloudError in MongoDB's words when inclusion and exclusion are mixed, paths collide or an operator is malformed
 */
export const readProjection = (spec: Document): FindProjection => {
  const reading: Reading = { tree: emptyTree(), slices: [] }
  for (const [name, inner] of Object.entries(spec)) readField(reading, { path: name, name }, inner)
  const mode = modeOf(reading)
  const { tree, slices, positional } = reading
  // What is sliced is kept.
  if (mode === 'inclusion') for (const { path } of slices) addPart(tree, path, { kind: 'keep' })
  const idNamed = Object.keys(spec).some(name => name === '_id' || name.startsWith('_id.'))
  if (mode === 'inclusion' && !idNamed) addPart(tree, '_id', { kind: 'keep' })
  return { tree, mode, slices, positional }
}
