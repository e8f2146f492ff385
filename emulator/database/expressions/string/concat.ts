import { requestFailed } from '../../../errors'
import { isNullish } from '../../values/nullish'
import { typeName } from '../../values/types'
import { variadic } from '../arguments'

/** `$concat`: null as soon as an argument is null or missing. */
export const $concat = variadic('$concat', values => {
  let text = ''
  for (const value of values) {
    if (isNullish(value)) return null
    if (typeof value !== 'string')
      throw requestFailed(`$concat only supports strings, not ${typeName(value)}`)
    text += value
  }
  return text
})
