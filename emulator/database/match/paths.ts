/** Query paths: arrays are looked into on the way and at the end; digits are a position as well as a name. */
import { getField } from '../values/fields'
import { type Document, isDocument } from '../values/types'

/** Told of a value, and of the place of the outermost array that was looked into; true ends the search. */
export type Visit = (value: unknown, position?: number) => boolean

/** An array at the end of a path: its elements and then itself, or only itself. */
export type Leaf = 'elements' | 'whole'

const inLeaf = (items: readonly unknown[], visit: Visit): boolean => {
  for (const [at, item] of items.entries()) if (visit(item, at)) return true
  return visit(items)
}

interface Walk {
  readonly path: readonly string[]
  readonly leaf: Leaf
}

/** An element at the position that the path names: the position is part of the path, so it is not reported. */
const atPosition = (item: unknown, walk: Walk, next: number, visit: Visit): boolean => {
  if (next === walk.path.length) return visit(item)
  if (isDocument(item)) return inDocument(item, walk, next, visit)
  return Array.isArray(item) && inArray(item, walk, next, visit)
}

const inArray = (items: readonly unknown[], walk: Walk, from: number, visit: Visit): boolean => {
  const part = walk.path[from]
  for (const [at, item] of items.entries()) {
    if (isDocument(item) && inDocument(item, walk, from, value => visit(value, at))) return true
    if (part === String(at) && atPosition(item, walk, from + 1, visit)) return true
  }
  return false
}

const inDocument = (document: Document, walk: Walk, from: number, visit: Visit): boolean => {
  const { path, leaf } = walk
  let value: unknown = document
  for (let at = from; at < path.length; at += 1) {
    if (Array.isArray(value)) return inArray(value, walk, at, visit)
    if (!isDocument(value)) return visit(undefined)
    value = getField(value, path[at] ?? '')
  }
  return Array.isArray(value) && leaf === 'elements' ? inLeaf(value, visit) : visit(value)
}

/**
 * True when `visit` accepts some value at the path; a missing field is one value, undefined. An array on the way that
 * holds no document has no value at all. An array that a position in the path leads to is not looked into (MongoDB's
 * ElementPath).
 */
export const someAt = (document: Document, path: readonly string[], leaf: Leaf, visit: Visit): boolean =>
  inDocument(document, { path, leaf }, 0, visit)
