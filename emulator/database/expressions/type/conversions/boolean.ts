import { isTrue } from '../../../values/truth'
import type { Conversion } from './failure'

/** To a boolean: false from false and zero only; every string is true. */
export const toBoolValue: Conversion = value => isTrue(value)
