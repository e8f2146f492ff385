/** `$bitsAllSet`, `$bitsAllClear`, `$bitsAnySet`, `$bitsAnyClear`: on whole numbers in two's complement, and binaries. */
import { Binary } from 'bson'
import { describe } from '../../values/describe'
import { isNumber, toDouble } from '../../values/numbers'
import { aboutValue } from '../conditions'
import { badValue } from '../errors'
import type { FieldOperator } from '../types'

const LIMIT = 2 ** 63
const MAX_INT = 2 ** 31 - 1

type Bit = (position: number) => boolean

/** Bytes count from the first, bits from the least; what lies behind the end is clear. */
const bitOfBinary =
  (bytes: Uint8Array): Bit =>
  position =>
    (((bytes[Math.floor(position / 8)] ?? 0) >> (position % 8)) & 1) === 1

const bitOfLong =
  (value: bigint): Bit =>
  position =>
    ((value >> BigInt(position)) & 1n) === 1n

/** How to read a value's bits; undefined for what has none. */
const bitsOf = (value: unknown): Bit | undefined => {
  if (value instanceof Binary) return bitOfBinary(value.value())
  if (!isNumber(value)) return undefined
  if (typeof value === 'bigint') return bitOfLong(value)
  const number = toDouble(value)
  const isLong = Number.isInteger(number) && number >= -LIMIT && number < LIMIT
  return isLong ? bitOfLong(BigInt(number)) : undefined
}

const listedPosition = (item: unknown, at: number): number => {
  const shown = `${at}: ${describe(item)}`
  if (!isNumber(item)) throw badValue(`bit positions must be an integer but got: ${shown}`)
  const position = toDouble(item)
  if (Number.isNaN(position)) throw badValue(`bit positions cannot take a NaN: ${shown}`)
  if (position > MAX_INT || position < -MAX_INT - 1)
    throw badValue(`bit positions cannot be represented as a 32-bit signed integer: ${shown}`)
  if (!Number.isInteger(position)) throw badValue(`bit positions must be an integer but got: ${shown}`)
  if (position < 0) throw badValue(`bit positions must be >= 0 but got: ${shown}`)
  return position
}

const maskOf = (name: string, operand: unknown): Bit => {
  const shown = `${name}: ${describe(operand)}`
  const bit = bitsOf(operand)
  if (!isNumber(operand)) {
    if (bit) return bit
    throw badValue(`${name} takes an Array, a number, or a BinData but received: ${shown}`)
  }
  if (Number.isNaN(toDouble(operand))) throw badValue(`Expected an integer, but found NaN in: ${shown}`)
  if (!bit)
    throw badValue(
      Number.isInteger(toDouble(operand))
        ? `Cannot represent as a 64-bit integer: ${shown}`
        : `Expected an integer: ${shown}`,
    )
  if (toDouble(operand) < 0) throw badValue(`Expected a non-negative number in: ${shown}`)
  return bit
}

const positionsOf = (name: string, operand: unknown): readonly number[] => {
  if (Array.isArray(operand)) return operand.map(listedPosition)
  const mask = maskOf(name, operand)
  const length = operand instanceof Binary ? operand.length() * 8 : 64
  return Array.from({ length }, (_, position) => position).filter(mask)
}

const bitTest =
  (name: string, holds: (positions: readonly number[], bit: Bit) => boolean): FieldOperator =>
  operand => {
    const positions = positionsOf(name, operand)
    return aboutValue(value => {
      const bit = bitsOf(value)
      return bit !== undefined && holds(positions, bit)
    })
  }

export const $bitsAllSet = bitTest('$bitsAllSet', (positions, bit) => positions.every(bit))
export const $bitsAnySet = bitTest('$bitsAnySet', (positions, bit) => positions.some(bit))
export const $bitsAllClear = bitTest('$bitsAllClear', (positions, bit) => !positions.some(bit))
export const $bitsAnyClear = bitTest('$bitsAnyClear', (positions, bit) => !positions.every(bit))
