import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { isNumber } from '../../values/numbers'
import { typeName } from '../../values/types'
import { toInt } from '../../values/whole'
import { variadic } from '../arguments'

/** MongoDB's limit and its reckoning of an array of ints (internalQueryMaxRangeBytes). */
const MEMORY_LIMIT = 100 * 1024 * 1024
const ARRAY_BYTES = 24
const ELEMENT_BYTES = 16

const whole = (value: unknown, name: 'starting' | 'ending' | 'step'): number => {
  if (!isNumber(value))
    throw requestFailed(`$range requires a numeric ${name} value, found value of type: ${typeName(value)}`)
  const number = toInt(value)
  if (number !== undefined) return number
  const article = name === 'ending' ? 'an' : 'a'
  throw requestFailed(
    `$range requires ${article} ${name} value that can be represented as a 32-bit integer, found value: ${describe(value)}`,
  )
}

const stepOf = (values: readonly unknown[]): number => {
  const step = values.length < 3 ? 1 : whole(values[2], 'step')
  if (step === 0) throw requestFailed('$range requires a non-zero step value')
  return step
}

/** `[start, end, step]`: whole numbers from start to before end. */
export const $range = variadic(
  '$range',
  values => {
    const start = whole(values[0], 'starting')
    const end = whole(values[1], 'ending')
    const step = stepOf(values)
    const length = Math.max(0, Math.ceil((end - start) / step))
    const bytes = ARRAY_BYTES + length * ELEMENT_BYTES
    if (bytes >= MEMORY_LIMIT)
      throw requestFailed(
        `$range would use too much memory (${bytes} bytes) and cannot spill to disk. Memory limit: ${MEMORY_LIMIT} bytes`,
      )
    return Array.from({ length }, (_, at) => start + at * step)
  },
  2,
  3,
)
