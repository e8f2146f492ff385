import { compareValues } from '../values/compare'
import { isNullish } from '../values/nullish'
import { unary } from './unary'

/** The value that sorts first (last); of equal ones the one that came in first. Null does not count. */
const extreme = (name: string, sign: 1 | -1) =>
  unary(name, () => {
    let best: unknown
    return {
      add(value) {
        if (isNullish(value)) return
        if (best === undefined || compareValues(value, best) * sign < 0) best = value
      },
      result: () => best,
    }
  })

/** `$min`: the smallest value in BSON order; null where there is none. */
export const $min = extreme('$min', 1)

/** `$max`: the greatest value in BSON order; null where there is none. */
export const $max = extreme('$max', -1)

/** `$first`: the first document's value, null where it is missing. */
export const $first = unary('$first', () => {
  let seen = false
  let first: unknown
  return {
    add(value) {
      if (!seen) first = value
      seen = true
    },
    result: () => first,
  }
})

/** `$last`: the last document's value, null where it is missing. */
export const $last = unary('$last', () => {
  let last: unknown
  return {
    add(value) {
      last = value
    },
    result: () => last,
  }
})
