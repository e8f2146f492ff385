import { requestFailed } from '../../../errors'
import { toDouble, toLong } from '../../values/numbers'
import { numeric } from './numeric'

/** `$abs`. The least long has no positive counterpart, which is an error. */
export const $abs = numeric('$abs', value => {
  if (typeof value !== 'bigint') return Math.abs(toDouble(value))
  const positive = toLong(value < 0n ? -value : value)
  if (positive === undefined) throw requestFailed("can't take $abs of long long min")
  return positive
})
