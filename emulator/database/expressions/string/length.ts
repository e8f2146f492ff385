import { requestFailed } from '../../../errors'
import { typeName } from '../../values/types'
import { unary } from '../arguments'
import type { Operator } from '../types'
import { codePoints } from './text'

const length = (name: string, measure: (text: string) => number): Operator =>
  unary(name, value => {
    if (typeof value === 'string') return measure(value)
    throw requestFailed(`${name} requires a string argument, found: ${typeName(value)}`)
  })

/** Bytes in UTF-8; unlike elsewhere, null is refused. */
export const $strLenBytes = length('$strLenBytes', text => Buffer.byteLength(text))
export const $strLenCP = length('$strLenCP', text => codePoints(text).length)
