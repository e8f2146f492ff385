import { requestFailed } from '../../errors'
import { scopeOf } from '../expressions/compile'
import type { Evaluate, Scope } from '../expressions/types'
import { describe } from '../values/describe'
import { identityOf } from '../values/identity'
import { isNumber, toDouble } from '../values/numbers'
import { type Document, isDocument, typeName } from '../values/types'
import { mapEach } from './lazy'
import { joinOn } from './lookup'
import { parseMatch } from './match'
import { joinValues, pathParts, withValue } from './paths'
import type { StageCompiler, StageOperator } from './types'

interface Graph {
  from: string
  as: readonly string[]
  startWith: Evaluate
  connectFrom: readonly string[]
  connectTo: string
  maxDepth: number
  depthField?: readonly string[]
  restriction?: Document
}

const TEXTS = ['from', 'as', 'connectFromField', 'connectToField', 'depthField']
const OTHERS = ['startWith', 'maxDepth', 'restrictSearchWithMatch']

const checkArguments = (operand: Document): void => {
  for (const [name, value] of Object.entries(operand)) {
    if (OTHERS.includes(name)) continue
    if (!TEXTS.includes(name)) throw requestFailed(`Unknown argument to $graphLookup: ${name}`)
    if (name === 'from' && typeof value !== 'string')
      throw requestFailed(`$graphLookup 'from' field must be a string, but found ${typeName(value)}`)
    if (typeof value !== 'string')
      throw requestFailed(`expected string as argument for ${name}, found: ${typeName(value)}`)
  }
}

const parseDepth = (value: unknown): number => {
  if (value === undefined) return Number.POSITIVE_INFINITY
  if (!isNumber(value)) throw requestFailed(`maxDepth must be numeric, found type: ${typeName(value)}`)
  const depth = toDouble(value)
  if (depth < 0) throw requestFailed(`maxDepth requires a nonnegative argument, found: ${depth}`)
  if (!Number.isInteger(depth))
    throw requestFailed(`maxDepth could not be represented as a long long: ${depth}`)
  return depth
}

const parseRestriction = (value: unknown, compiler: StageCompiler): Document | undefined => {
  if (value === undefined) return undefined
  if (!isDocument(value))
    throw requestFailed(`restrictSearchWithMatch must be an object, found ${typeName(value)}`)
  compiler.match(parseMatch(value))
  return value
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const parse = (operand: unknown, compiler: StageCompiler): Graph => {
  if (!isDocument(operand))
    throw requestFailed(
      `the $graphLookup stage specification must be an object, but found ${typeName(operand)}`,
    )
  if (operand.from === undefined)
    throw requestFailed(`missing 'from' option to $graphLookup stage specification: ${describe(operand)}`)
  checkArguments(operand)
  const from = textOf(operand.from)
  const as = textOf(operand.as)
  const connectFrom = textOf(operand.connectFromField)
  const connectTo = textOf(operand.connectToField)
  const texts = [from, as, connectFrom, connectTo]
  if (texts.includes('') || !Object.hasOwn(operand, 'startWith'))
    throw requestFailed(
      "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.",
    )
  pathParts(connectTo)
  const depthField = textOf(operand.depthField)
  return {
    from,
    as: pathParts(as),
    startWith: compiler.expression(operand.startWith),
    connectFrom: pathParts(connectFrom),
    connectTo,
    maxDepth: parseDepth(operand.maxDepth),
    depthField: depthField === '' ? undefined : pathParts(depthField),
    restriction: parseRestriction(operand.restrictSearchWithMatch, compiler),
  }
}

/** Unlike a join, the search never follows a missing field: null finds null only. */
const queryFor = ({ connectTo, restriction }: Graph, values: readonly unknown[]): Document => {
  const query: Document[] = [joinOn(connectTo, values)]
  if (values.some(value => value === null)) query.push({ [connectTo]: { $exists: true } })
  if (restriction) query.push(restriction)
  return { $and: query }
}

const distinct = (values: readonly unknown[]): readonly unknown[] => [
  ...new Map(values.map(value => [identityOf(value), value])).values(),
]

const startValues = (start: unknown): readonly unknown[] => {
  if (Array.isArray(start)) return start
  return start === undefined ? [] : [start]
}

/** Breadth first; a document is found once, at its least depth. */
const search = (
  graph: Graph,
  start: unknown,
  find: (criteria: Document) => Iterable<Document>,
): Document[] => {
  const found = new Map<string, Document>()
  let frontier = startValues(start)
  for (let depth = 0; frontier.length > 0 && depth <= graph.maxDepth; depth += 1) {
    const next: unknown[] = []
    for (const document of find(queryFor(graph, distinct(frontier)))) {
      const key = identityOf(document._id)
      if (found.has(key)) continue
      found.set(key, graph.depthField ? withValue(document, graph.depthField, depth) : document)
      next.push(...joinValues(document, graph.connectFrom))
    }
    frontier = next
  }
  return [...found.values()]
}

/** `$graphLookup`: an array of all documents that can be reached from each document by a field's values. */
export const $graphLookup: StageOperator = (operand, compiler) => {
  const graph = parse(operand, compiler)
  const finding = (scope: Scope) => (criteria: Document) =>
    compiler.source.find(graph.from, { criteria, scope })
  return (documents, scope) =>
    mapEach(documents, document => {
      const start = graph.startWith(scopeOf(document, scope))
      return withValue(document, graph.as, search(graph, start, finding(scope)))
    })
}
