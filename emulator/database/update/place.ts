/** Making one change at one path of a document, in place. */
import { requestFailed } from '../../errors'
import { areEqual } from '../values/compare'
import { describe } from '../values/describe'
import { getField, setField } from '../values/fields'
import { type Document, isDocument } from '../values/types'
import { type Parts, positionOf } from './paths'
import type { Change } from './types'

type Container = Document | unknown[]

const isContainer = (value: unknown): value is Container => isDocument(value) || Array.isArray(value)

/** As far as a path leads: the last document or array, or the value in the way, and the name to look for next. */
interface Reached {
  readonly value: unknown
  readonly at: number
}

const childOf = (container: Container, part: string): unknown => {
  if (!Array.isArray(container)) return getField(container, part)
  const position = positionOf(part)
  return position === undefined ? undefined : container[position]
}

const reach = (root: Document, parts: Parts): Reached => {
  let container: Container = root
  for (let at = 0; at < parts.length - 1; at += 1) {
    const child = childOf(container, parts[at] ?? '')
    if (child === undefined) return { value: container, at }
    if (!isContainer(child)) return { value: child, at: at + 1 }
    container = child
  }
  return { value: container, at: parts.length - 1 }
}

/** MongoDB's limit of nulls in front of a new element. */
const MOST_PADDING = 1_500_000

const putInArray = (items: unknown[], position: number, value: unknown): void => {
  if (position - items.length > MOST_PADDING)
    throw requestFailed(`can't backfill more than ${MOST_PADDING} elements`)
  while (items.length < position) items.push(null)
  items[position] = value
}

const put = (container: Container, part: string, value: unknown): void => {
  if (!Array.isArray(container)) setField(container, part, value)
  else putInArray(container, Number(part), value)
}

/** An array keeps its length: null takes the place. */
const remove = (container: Container, part: string): void => {
  if (Array.isArray(container)) put(container, part, null)
  else Reflect.deleteProperty(container, part)
}

const wrapped = (value: unknown, names: Parts): unknown =>
  names.reduceRight<unknown>((inner, name) => {
    const document: Document = {}
    setField(document, name, inner)
    return document
  }, value)

const accepts = (value: unknown, part: string): value is Container =>
  isDocument(value) || (Array.isArray(value) && positionOf(part) !== undefined)

const refusal = (parts: Parts, { value, at }: Reached, { creates }: Change) => {
  const element = `{${parts[at - 1] ?? ''}: ${describe(value)}}`
  return requestFailed(
    creates
      ? `Cannot create field '${parts[at]}' in element ${element}`
      : `Cannot use the part (${parts[at]}) of (${parts.join('.')}) to traverse the element (${element})`,
  )
}

const checkImmutable = (parts: Parts, original: Document, current: unknown, value: unknown): void => {
  const isId = parts[0] === '_id' && getField(original, '_id') !== undefined
  const same = current !== undefined && value !== undefined && areEqual(current, value)
  if (isId && !same)
    throw requestFailed(
      `Performing an update on the path '${parts.join('.')}' would modify the immutable field '_id'`,
    )
}

/**
 * Makes a change at a path without positions to be found.
 * @param root the document to change
 * @param original the document before the update
 * @throws CloudError when a value is in the way, of a wrong type, or would change `_id`
 */
export const changeAt = (root: Document, original: Document, parts: Parts, change: Change): void => {
  const reached = reach(root, parts)
  const { value: container, at } = reached
  const part = parts[at] ?? ''
  if (!accepts(container, part)) {
    if (change.lenient) return
    throw refusal(parts, reached, change)
  }
  const last = at === parts.length - 1
  const current = last ? childOf(container, part) : undefined
  if (current === undefined && !change.creates) return
  const outcome = change.of(current, {
    path: parts.join('.'),
    name: parts.at(-1) ?? '',
    document: original,
  })
  if (outcome === 'keep') return
  checkImmutable(parts, original, current, outcome.value)
  if (outcome.value === undefined) remove(container, part)
  else put(container, part, last ? outcome.value : wrapped(outcome.value, parts.slice(at + 1)))
}

/** The value at a path, positions taken for what they are; undefined when it leads nowhere. */
export const valueAt = (root: Document, parts: Parts): unknown => {
  const { value, at } = reach(root, parts)
  return at === parts.length - 1 && isContainer(value) ? childOf(value, parts[at] ?? '') : undefined
}
