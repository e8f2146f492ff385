import { requestFailed } from '../../../errors'
import { describe } from '../../values/describe'
import { typeName } from '../../values/types'
import { toInt } from '../../values/whole'

/**
 * The place that an optional argument of $indexOfArray, $indexOfBytes and $indexOfCP gives.
 * @param at the argument's position; undefined is answered when there are fewer
 * @throws CloudError when it is not a whole number from 0 on
 */
export const placeAt = (
  operator: string,
  what: 'starting index' | 'ending index',
  values: readonly unknown[],
  at: number,
): number | undefined => {
  if (values.length <= at) return undefined
  const value = values[at]
  const place = toInt(value)
  if (place === undefined)
    throw requestFailed(
      `${operator} requires an integral ${what}, found a value of type: ${typeName(value)}, with value: ${describe(value)}`,
    )
  if (place < 0) throw requestFailed(`${operator} requires a nonnegative ${what}, found: ${place}`)
  return place
}
