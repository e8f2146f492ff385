/** `$inc` and `$mul`. */
import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { add, type BsonNumber, isNumber, multiply } from '../../values/numbers'
import { typeName } from '../../values/types'
import { idText } from '../errors'
import { set, type UpdateOperator } from '../types'

interface Arithmetic {
  readonly name: string
  readonly verb: string
  /** Undefined when two integers overflow 64 bits. */
  readonly calculate: (a: BsonNumber, b: BsonNumber) => BsonNumber | undefined
}

const arithmetic =
  ({ name, verb, calculate }: Arithmetic): UpdateOperator =>
  (operand, path) => {
    if (!isNumber(operand))
      throw requestFailed(`Cannot ${verb} with non-numeric argument: {${path}: ${describe(operand)}}`)
    return {
      creates: true,
      of: (current = 0, place) => {
        const id = idText(place.document)
        if (!isNumber(current))
          throw requestFailed(
            `Cannot apply ${name} to a value of non-numeric type. {${id}} has the field '${place.name}' of non-numeric type ${typeName(current)}`,
          )
        const value = calculate(current, operand)
        if (value !== undefined) return set(value)
        throw requestFailed(
          `Failed to apply ${name} operations to current value ((NumberLong)${current}) for document {${id}}`,
        )
      },
    }
  }

/** `$inc`: adds; a missing field counts as 0. */
export const $inc = arithmetic({ name: '$inc', verb: 'increment', calculate: add })

/** `$mul`: multiplies; a missing field becomes 0. */
export const $mul = arithmetic({ name: '$mul', verb: 'multiply', calculate: multiply })
