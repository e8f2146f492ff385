import { requestFailed } from '../../errors'
import { isNumber, toDouble } from '../values/numbers'
import { type Document, isDocument } from '../values/types'
import { afterAll } from './lazy'
import type { StageOperator } from './types'

const parseSize = (operand: unknown): number => {
  if (!isDocument(operand)) throw requestFailed('the $sample stage specification must be an object')
  const strange = Object.keys(operand).find(name => name !== 'size')
  if (strange !== undefined) throw requestFailed(`unrecognized option to $sample: ${strange}`)
  const { size } = operand
  if (size === undefined) throw requestFailed('$sample stage must specify a size')
  if (!isNumber(size)) throw requestFailed('size argument to $sample must be a number')
  const count = Math.trunc(toDouble(size))
  if (!(count > 0)) throw requestFailed('size argument to $sample must be a positive integer')
  return count
}

/** The first `size` places of a Fisher–Yates shuffle. */
const draw = (documents: Document[], size: number): Document[] => {
  const pool = [...documents]
  const drawn: Document[] = []
  while (drawn.length < size && pool.length > 0) {
    const at = Math.floor(Math.random() * pool.length)
    const [chosen] = pool.splice(at, 1, ...pool.slice(-1))
    pool.pop()
    if (chosen) drawn.push(chosen)
  }
  return drawn
}

/** `$sample: { size }`: documents by chance, none twice, in no order. */
export const $sample: StageOperator = operand => {
  const size = parseSize(operand)
  return documents => afterAll(documents, all => draw(all, size))
}
