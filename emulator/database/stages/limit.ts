import { requestFailed } from '../../errors'
import { parseCount } from './counts'
import { take } from './lazy'
import type { StageOperator } from './types'

/** @throws CloudError for anything but a whole number above zero */
export const parseLimit = (operand: unknown): number => {
  const limit = parseCount('$limit', operand)
  if (limit === 0) throw requestFailed('the limit must be positive')
  return limit
}

/** `$limit`: the first documents; reads no more than them. */
export const $limit: StageOperator = operand => {
  const limit = parseLimit(operand)
  return documents => take(documents, limit)
}
