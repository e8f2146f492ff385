import { isNumber, toDouble } from './numbers'

/** True as MongoDB takes a value for a condition: all but false, zero, null and a missing value. NaN is true. */
export const isTrue = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== false && !(isNumber(value) && toDouble(value) === 0)
