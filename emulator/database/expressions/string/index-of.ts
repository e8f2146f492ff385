/** Where a string stands in another, in bytes or in code points; -1 when it does not. */
import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { variadic } from '../arguments'
import { placeAt } from '../array/place'
import type { Operator } from '../types'
import { codePoints } from './text'

type Find = (input: string, token: string, start: number, end: number | undefined) => number

const indexOf = (name: string, find: Find): Operator => {
  const text = (value: unknown, which: string): string => {
    if (typeof value === 'string') return value
    throw requestFailed(`${name} requires a string as the ${which} argument, found: ${typeName(value)}`)
  }
  return variadic(
    name,
    values => {
      if (isNullish(values[0])) return null
      const input = text(values[0], 'first')
      const token = text(values[1], 'second')
      const start = placeAt(name, 'starting index', values, 2) ?? 0
      return find(input, token, start, placeAt(name, 'ending index', values, 3))
    },
    2,
    4,
  )
}

/** The token must end before the byte at `end`. */
export const $indexOfBytes = indexOf('$indexOfBytes', (input, token, start, end) => {
  const bytes = Buffer.from(input).subarray(0, end)
  return start > bytes.length ? -1 : bytes.indexOf(token, start)
})

/** The token must begin, but need not end, before the code point at `end`. */
export const $indexOfCP = indexOf('$indexOfCP', (input, token, start, end) => {
  if (input === '' && token === '') return 0
  const points = codePoints(input)
  const before = points.slice(0, start).join('').length
  const found = input.indexOf(token, before)
  if (start > points.length || found < 0) return -1
  const place = codePoints(input.slice(0, found)).length
  return place < Math.min(points.length, end ?? points.length) ? place : -1
})
