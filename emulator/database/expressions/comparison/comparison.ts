import { compareValues } from '../../values/compare'
import { binary } from '../arguments'

const comparison = (name: string, test: (difference: number) => unknown) =>
  binary(name, (left, right) => test(compareExpressions(left, right)))

/** Unlike a query, an expression tells missing from null: missing comes first. */
const compareExpressions = (left: unknown, right: unknown): number => {
  if ((left === undefined) !== (right === undefined)) {
    const present = left === undefined ? right : left
    if (present === null) return left === undefined ? -1 : 1
  }
  return compareValues(left, right)
}

export const $eq = comparison('$eq', difference => difference === 0)
export const $ne = comparison('$ne', difference => difference !== 0)
export const $gt = comparison('$gt', difference => difference > 0)
export const $gte = comparison('$gte', difference => difference >= 0)
export const $lt = comparison('$lt', difference => difference < 0)
export const $lte = comparison('$lte', difference => difference <= 0)
export const $cmp = comparison('$cmp', Math.sign)
