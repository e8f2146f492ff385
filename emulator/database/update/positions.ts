/** What `$`, `$[]` and `$[id]` in a path stand for in one document. */
import { requestFailed } from '../../errors'
import { compileMatch } from '../match/compile'
import { describe } from '../values/describe'
import type { Document } from '../values/types'
import type { Parts } from './paths'
import { valueAt } from './place'

type Test = (item: unknown) => boolean

export interface Positions {
  /** The place that the query matched. */
  readonly matched: () => number | undefined
  /** Tests of elements by identifier. */
  readonly filters: ReadonlyMap<string, Test>
}

/** The names at the top of a filter, below `$and` and the like. */
const identifiers = (filter: Document): string[] =>
  Object.entries(filter).flatMap(([name, operand]) => {
    if (!name.startsWith('$')) return [name.split('.')[0] ?? '']
    return Array.isArray(operand) ? operand.flatMap(identifiers) : []
  })

/** Array filters by their identifier. @throws CloudError when one does not speak of exactly one */
export const readFilters = (filters: readonly Document[]): ReadonlyMap<string, Test> => {
  const tests = new Map<string, Test>()
  for (const filter of filters) {
    const [name, ...others] = new Set(identifiers(filter))
    if (name === undefined)
      throw requestFailed('Cannot use an expression without a top-level field name in arrayFilters')
    if (others.length > 0)
      throw requestFailed(
        `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${name}' and '${others[0]}'`,
      )
    if (tests.has(name))
      throw requestFailed(`Found multiple array filters with the same top-level field name ${name}`)
    const matches = compileMatch(filter)
    tests.set(name, item => matches({ [name]: item }))
  }
  return tests
}

const identifierOf = (part: string): string | undefined =>
  part.startsWith('$[') && part.endsWith(']') ? part.slice(2, -1) : undefined

const chosen = (identifier: string, parts: Parts, { filters }: Positions): Test => {
  if (identifier === '') return () => true
  const test = filters.get(identifier)
  if (test) return test
  throw requestFailed(`No array filter found for identifier '${identifier}' in path '${parts.join('.')}'`)
}

const elementsAt = (document: Document, before: Parts): readonly unknown[] => {
  const value = valueAt(document, before)
  if (Array.isArray(value)) return value
  throw requestFailed(
    value === undefined
      ? `The path '${before.join('.')}' must exist in the document in order to apply array updates.`
      : `Cannot apply array updates to non-array element ${before.at(-1)}: ${describe(value)}`,
  )
}

const matchedPart = ({ matched }: Positions): string => {
  const position = matched()
  if (position !== undefined) return String(position)
  throw requestFailed('The positional operator did not find the match needed from the query.')
}

/**
 * Every path in a document that a path with positions means.
 * @throws CloudError when the query matched no element, there is no such array or no such filter
 */
export const resolve = (document: Document, parts: Parts, positions: Positions): readonly Parts[] => {
  let paths: readonly Parts[] = [[]]
  for (const part of parts) {
    const identifier = identifierOf(part)
    if (identifier !== undefined) {
      const test = chosen(identifier, parts, positions)
      paths = paths.flatMap(before =>
        elementsAt(document, before).flatMap((item, at) => (test(item) ? [[...before, String(at)]] : [])),
      )
    } else {
      const name = part === '$' ? matchedPart(positions) : part
      paths = paths.map(before => [...before, name])
    }
  }
  return paths
}
