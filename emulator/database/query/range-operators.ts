/** `$lt`, `$lte`, `$gt`, `$gte` in our order of values, so that a scan and an index agree on every string. */
import { resolve } from 'mingo/util'
import { isObject } from '../../json'
import { compareValues, rankOf } from './compare'

type Test = (difference: number) => boolean

const resolved = (document: unknown, selector: string): unknown =>
  isObject(document) || Array.isArray(document)
    ? resolve(document, selector, { unwrapArray: true })
    : document

/** Only values of the operand's own type compare, as in MongoDB. */
const matches = (value: unknown, operand: unknown, test: Test): boolean =>
  value !== undefined && rankOf(value) === rankOf(operand) && test(compareValues(value, operand))

/** mingo calls an operator with (selector, operand, options); its types for that are too tangled to name. */
const operator =
  (test: Test) =>
  (...[selector, operand]: unknown[]) =>
  (document: unknown): boolean => {
    const found = resolved(document, String(selector))
    const values: unknown[] = Array.isArray(found) ? found : [found]
    return values.some(value => matches(value, operand, test))
  }

export const comparison = {
  $lt: operator(difference => difference < 0),
  $lte: operator(difference => difference <= 0),
  $gt: operator(difference => difference > 0),
  $gte: operator(difference => difference >= 0),
}
