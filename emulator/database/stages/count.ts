import { requestFailed } from '../../errors'
import { setField } from '../values/fields'
import type { Document } from '../values/types'
import { afterAll } from './lazy'
import type { StageOperator } from './types'

const parseName = (operand: unknown): string => {
  if (typeof operand !== 'string' || operand === '')
    throw requestFailed('the count field must be a non-empty string')
  if (operand.startsWith('$')) throw requestFailed('the count field cannot be a $-prefixed path')
  if (operand.includes('\0')) throw requestFailed('the count field cannot contain a null byte')
  if (operand.includes('.')) throw requestFailed("the count field cannot contain '.'")
  return operand
}

/** `$count: name`: one document `{ [name]: count }`, none where there are no documents. */
export const $count: StageOperator = operand => {
  const name = parseName(operand)
  return documents =>
    afterAll(documents, ({ length }) => {
      const answer: Document = {}
      setField(answer, name, length)
      return length > 0 ? [answer] : []
    })
}
