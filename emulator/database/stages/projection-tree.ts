/**
 * Projections as a tree of paths: what $project, $addFields and $unset do with each field. find's projection shares the
 * rules of inclusion and exclusion.
 */
import { requestFailed } from '../../errors'
import type { Evaluate, Scope } from '../expressions/types'
import { getField, setField } from '../values/fields'
import { type Document, isDocument } from '../values/types'
import { pathParts } from './paths'

export interface Tree {
  readonly kind: 'tree'
  /** In the order of the specification, in which new fields are added. */
  readonly fields: Map<string, Part>
  /** Whether something is computed in it. */
  computes: boolean
}

/** What is done with a field: kept or dropped as it is, computed from the whole document, or looked into. */
export type Part = { kind: 'keep' } | { kind: 'drop' } | { kind: 'compute'; evaluate: Evaluate } | Tree

/** What is done with fields that no path names. */
export type Rest = 'keep' | 'drop'

export const emptyTree = (): Tree => ({ kind: 'tree', fields: new Map(), computes: false })

const collision = (path: string, remaining: readonly string[]) =>
  requestFailed(
    remaining.length > 0
      ? `Path collision at ${path} remaining portion ${remaining.join('.')}`
      : `Path collision at ${path}`,
  )

/** The tree in which the last name of a path stands; made where there is none. */
const treeFor = (tree: Tree, path: string, parts: readonly string[], computes: boolean): Tree => {
  let node = tree
  for (const [at, name] of parts.entries()) {
    node.computes ||= computes
    if (at === parts.length - 1) break
    const child = node.fields.get(name) ?? emptyTree()
    if (child.kind !== 'tree') throw collision(path, parts.slice(at + 1))
    node.fields.set(name, child)
    node = child
  }
  return node
}

/**
 * Puts a part at a dotted path below `tree`; a tree must be complete by then.
 * @throws CloudError when the path is malformed or another one is the same, above or below it
 */
export const addPart = (tree: Tree, path: string, part: Part): void => {
  const parts = pathParts(path)
  const node = treeFor(tree, path, parts, part.kind === 'tree' ? part.computes : part.kind === 'compute')
  const name = parts.at(-1) ?? ''
  if (node.fields.has(name)) throw collision(path, [])
  node.fields.set(name, part)
}

interface Run {
  readonly rest: Rest
  /** The scope of the whole document. */
  readonly scope: Scope
}

const present = (part: Part | undefined, value: unknown, run: Run): unknown => {
  if (!part) return run.rest === 'keep' ? value : undefined
  if (part.kind === 'keep') return value
  if (part.kind === 'tree') return projectValue(part, value, run)
  // A computed field takes the place of the old one only where all other fields stay.
  return part.kind === 'compute' && run.rest === 'keep' ? value : undefined
}

/** Computed fields, and trees that compute where the document had nothing, in the order of the specification. */
const add = (tree: Tree, source: Document, output: Document, run: Run): void => {
  for (const [name, part] of tree.fields) {
    if (part.kind === 'keep' || part.kind === 'drop') continue
    if (part.kind === 'tree' && getField(source, name) !== undefined) continue
    const value = part.kind === 'tree' ? projectValue(part, undefined, run) : part.evaluate(run.scope)
    if (value === undefined) delete output[name]
    else setField(output, name, value)
  }
}

const projectDocument = (tree: Tree, document: Document, run: Run): Document => {
  const output: Document = {}
  for (const [name, item] of Object.entries(document)) {
    const value = present(tree.fields.get(name), item, run)
    if (value !== undefined) setField(output, name, value)
  }
  if (tree.computes) add(tree, document, output, run)
  return output
}

/**
 * Arrays are looked into, arrays in arrays as well. Where a path goes on but the value is no document: computed fields
 * make one, otherwise the value counts as a field that no path names.
 */
const projectValue = (tree: Tree, value: unknown, run: Run): unknown => {
  if (isDocument(value)) return projectDocument(tree, value, run)
  if (Array.isArray(value))
    return value.map((item: unknown) => projectValue(tree, item, run)).filter(item => item !== undefined)
  if (tree.computes) return projectDocument(tree, {}, run)
  return run.rest === 'keep' ? value : undefined
}

/** Applies a projection to a document; the document itself stays as it is. `scope` is the one of the document. */
export const applyTree = (tree: Tree, rest: Rest, document: Document, scope: Scope): Document =>
  projectDocument(tree, document, { rest, scope })
