/** Operands that say how many. */
import { requestFailed } from '../../errors'
import { describe } from '../values/describe'
import { isNumber, toDouble } from '../values/numbers'

/** A whole number of at least zero. @throws CloudError in MongoDB's words, which name the stage */
export const parseCount = (stage: string, operand: unknown): number => {
  const wrong = (reason: string) =>
    requestFailed(`invalid argument to ${stage} stage: ${reason}: ${stage}: ${describe(operand)}`)
  if (!isNumber(operand)) throw wrong('Expected a number in')
  const count = toDouble(operand)
  if (!Number.isInteger(count)) throw wrong('Expected an integer')
  if (count < 0) throw wrong('Expected a non-negative number in')
  return count
}
