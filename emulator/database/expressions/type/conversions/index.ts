import { typeName } from '../../../values/types'
import { toBoolValue } from './boolean'
import { toDateValue } from './date'
import { toDecimalValue } from './decimal'
import { toDoubleValue } from './double'
import { type Conversion, ConversionFailure } from './failure'
import { toIntValue, toLongValue } from './integer'
import { toObjectIdValue } from './object-id'
import { toStringValue } from './text'

const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  bool: toBoolValue,
  date: toDateValue,
  decimal: toDecimalValue,
  double: toDoubleValue,
  int: toIntValue,
  long: toLongValue,
  objectId: toObjectIdValue,
  string: toStringValue,
}

/**
 * Converts a value that is neither null nor missing.
 * @param target the type's name
 * @throws ConversionFailure when the value, or any value of its type, cannot be converted
 */
export const convert = (value: unknown, target: string): unknown => {
  const conversion = Object.hasOwn(CONVERSIONS, target) ? CONVERSIONS[target] : undefined
  const result = conversion?.(value)
  if (result !== undefined) return result
  throw new ConversionFailure(
    `Unsupported conversion from ${typeName(value)} to ${target} in $convert with no onError value`,
  )
}
