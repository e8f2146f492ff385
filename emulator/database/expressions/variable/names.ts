import { requestFailed } from '../../../errors'

/**
 * Checks the name of a variable that a pipeline binds (`$let`, `as` of `$map` and `$filter`): a lower-case or
 * non-ASCII letter first; `CURRENT` is the one system variable that may be bound anew.
 * @throws CloudError in MongoDB's words
 */
export const checkVariableName = (name: string): void => {
  if (name === 'CURRENT') return
  if (name === '') throw requestFailed('empty variable names are not allowed')
  if (!/^[a-z\u0080-\uffff]/.test(name))
    throw requestFailed(`'${name}' starts with an invalid character for a user variable name`)
  const wrong = /[^a-zA-Z0-9_\u0080-\uffff]/.exec(name)
  if (wrong) throw requestFailed(`'${name}' contains an invalid character for a variable name: '${wrong[0]}'`)
}
