/** Paths in updates: checked, compared and put in order. */
import { requestFailed } from '../../errors'
import { compareValues } from '../values/compare'

export type Parts = readonly string[]

const DIGITS = /^\d+$/

/** The position that a name stands for in an array. */
export const positionOf = (part: string): number | undefined => (DIGITS.test(part) ? Number(part) : undefined)

/** True for `$`, `$[]` and `$[id]`. */
const isDynamic = (part: string): boolean => part === '$' || (part.startsWith('$[') && part.endsWith(']'))

/** True for a path whose positions are known only when a document is there. */
export const hasPositions = (parts: Parts): boolean => parts.some(isDynamic)

const checkDynamic = (path: string, parts: Parts): void => {
  if (parts.filter(part => part === '$').length > 1)
    throw requestFailed(`Too many positional (i.e. '$') elements found in path '${path}'`)
  const [first = ''] = parts
  if (first === '$')
    throw requestFailed(`Cannot have positional (i.e. '$') element in the first position in path '${path}'`)
  if (isDynamic(first))
    throw requestFailed(
      `Cannot have array filter identifier (i.e. '$[<id>]') element in the first position in path '${path}'`,
    )
  if (first.startsWith('$'))
    throw requestFailed(
      `The dollar ($) prefixed field '${first}' in '${path}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    )
}

/** The names in a path. @throws CloudError in MongoDB's words when an update may not name it */
export const updateParts = (path: string): Parts => {
  if (path === '') throw requestFailed('An empty update path is not valid.')
  const parts = path.split('.')
  if (parts.includes(''))
    throw requestFailed(`The update path '${path}' contains an empty field name, which is not allowed.`)
  checkDynamic(path, parts)
  return parts
}

/** The order in which changes are made, and so that of new fields: by name, whatever the order of the update. */
export const comparePaths = (a: Parts, b: Parts): number => compareValues(a, b)

/** True when `a` is `b` or leads to it. */
export const isPrefix = (a: Parts, b: Parts): boolean =>
  a.length <= b.length && a.every((part, at) => part === b[at])

/** Remembers paths and refuses one that is another, leads to it or lies below it. */
export const conflictGuard = (): ((parts: Parts) => void) => {
  const taken: Parts[] = []
  return parts => {
    const other = taken.find(path => isPrefix(path, parts) || isPrefix(parts, path))
    if (other) {
      const shorter = other.length < parts.length ? other : parts
      throw requestFailed(
        `Updating the path '${parts.join('.')}' would create a conflict at '${shorter.join('.')}'`,
      )
    }
    taken.push(parts)
  }
}
