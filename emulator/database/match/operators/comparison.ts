/** `$eq`, `$ne`, `$gt`, `$gte`, `$lt`, `$lte`: values of other types than the operand's never match an inequality. */
import { BSONRegExp, MaxKey, MinKey } from 'bson'
import { compareValues } from '../../values/compare'
import { rankOf } from '../../values/types'
import { aboutValue, not } from '../conditions'
import { isValue } from '../equality'
import { badValue } from '../errors'
import type { FieldOperator } from '../types'

/** A value equal to the operand; unlike a plain value, a regular expression means itself. */
export const $eq: FieldOperator = operand => aboutValue(isValue(operand))

export const $ne: FieldOperator = operand => {
  if (operand instanceof BSONRegExp) throw badValue("Can't have regex as arg to $ne.")
  return not(aboutValue(isValue(operand)))
}

interface Inequality {
  /** -1 for less, 1 for greater. */
  readonly sign: -1 | 1
  readonly orEqual: boolean
}

const inequality =
  ({ sign, orEqual }: Inequality): FieldOperator =>
  (operand, { path }) => {
    if (operand instanceof BSONRegExp)
      throw badValue(`Can't have RegEx as arg to predicate over field '${path}'.`)
    const rank = rankOf(operand)
    // MinKey and MaxKey are the ends of all values, whatever the type.
    const isEnd = sign < 0 ? operand instanceof MaxKey : operand instanceof MinKey
    const notANumber = Number.isNaN(operand)
    return aboutValue(value => {
      if (rankOf(value) !== rank) return isEnd
      if (notANumber || Number.isNaN(value)) return orEqual && notANumber && Number.isNaN(value)
      const difference = compareValues(value, operand)
      return difference === 0 ? orEqual : difference * sign > 0
    })
  }

export const $gt = inequality({ sign: 1, orEqual: false })
export const $gte = inequality({ sign: 1, orEqual: true })
export const $lt = inequality({ sign: -1, orEqual: false })
export const $lte = inequality({ sign: -1, orEqual: true })
