import { parseCount } from './counts'
import { drop } from './lazy'
import type { StageOperator } from './types'

/** @throws CloudError for anything but a whole number of at least zero */
export const parseSkip = (operand: unknown): number => parseCount('$skip', operand)

/** `$skip`: all but the first documents. */
export const $skip: StageOperator = operand => {
  const count = parseSkip(operand)
  return documents => drop(documents, count)
}
