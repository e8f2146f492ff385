import { isNumber } from '../../values/numbers'
import { typeName } from '../../values/types'
import { unary } from '../arguments'

/** `$type`: the name of the value's type, «missing» for none. Whole doubles count as int or long. */
export const $type = unary('$type', typeName)

export const $isNumber = unary('$isNumber', isNumber)
