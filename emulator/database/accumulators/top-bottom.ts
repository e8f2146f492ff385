import { requestFailed } from '../../errors'
import type { Evaluate } from '../expressions/types'
import { type Order, sortDocuments } from '../query/sort'
import { parseOrder } from '../stages/sort'
import type { Document } from '../values/types'
import { countFor, objectOf, requireNames } from './counted'
import type { AccumulatorOperator } from './types'

/** A document's sort keys under the names of `keyOrder`, beside what is to be given. */
type Entry = Document & { output: unknown }

interface Sorting {
  keys: readonly Evaluate[]
  order: Order
}

const keyName = (at: number) => `key${at}`

const parse = (name: string, operand: unknown, known: readonly string[]): Document => {
  const spec = objectOf(name, operand)
  const strange = Object.keys(spec).find(key => !known.includes(key))
  if (strange !== undefined) throw requestFailed(`Unknown argument to ${name} '${strange}'`)
  requireNames(spec, known)
  return spec
}

const compileSorting = (sortBy: unknown, compile: (spec: unknown) => Evaluate): Sorting => {
  const order = parseOrder(sortBy)
  return {
    keys: order.map(([path]) => compile(`$${path}`)),
    order: order.map(([, direction], at) => [keyName(at), direction] as const),
  }
}

const reversed = (order: Order): Order =>
  order.map(([path, direction]) => [path, direction === 1 ? -1 : 1] as const)

type Pick = (entries: readonly Document[], order: Order, n: number) => readonly Document[]

const top: Pick = (entries, order, n) => sortDocuments(entries, order).slice(0, n)

/** Where keys tie, those that came in first are kept, as by MongoDB; the answer is in the order asked for. */
const bottom: Pick = (entries, order, n) => {
  const kept = new Set(sortDocuments(entries, reversed(order)).slice(0, n))
  return sortDocuments(
    entries.filter(entry => kept.has(entry)),
    order,
  )
}

const sorted =
  (name: string, pick: Pick, single: boolean): AccumulatorOperator =>
  (operand, compile) => {
    const spec = parse(name, operand, single ? ['output', 'sortBy'] : ['n', 'output', 'sortBy'])
    const { keys, order } = compileSorting(spec.sortBy, compile)
    const output = compile(spec.output)
    const count = compile(single ? 1 : spec.n)
    return group => {
      const n = countFor(count, group)
      const entries: Entry[] = []
      return {
        add(scope) {
          const fields = keys.map((key, at) => [keyName(at), key(scope)] as const)
          entries.push({ ...Object.fromEntries(fields), output: output(scope) ?? null })
        },
        result() {
          const values = pick(entries, order, n).map(entry => entry.output)
          return single ? values[0] : values
        },
      }
    }
  }

/** `$top`: the output of the document that sorts first. */
export const $top = sorted('$top', top, true)

/** `$topN`: the outputs of the documents that sort first. */
export const $topN = sorted('$topN', top, false)

/** `$bottom`: the output of the document that sorts last. */
export const $bottom = sorted('$bottom', bottom, true)

/** `$bottomN`: the outputs of the documents that sort last, in the order asked for. */
export const $bottomN = sorted('$bottomN', bottom, false)
