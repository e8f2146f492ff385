import { requestFailed } from '../../../errors'
import type { Operator } from '../types'

/** The cloud's database runs no JavaScript of its callers. */
const refuse =
  (name: string): Operator =>
  () => {
    throw requestFailed(`${name} is not supported: the database runs no JavaScript`)
  }

export const $accumulator = refuse('$accumulator')
export const $function = refuse('$function')
export const $where = refuse('$where')
