/** `$rename`: moves a field to another path, over what is there. */
import { requestFailed } from '../../errors'
import { describe } from '../values/describe'
import { type Document, isDocument } from '../values/types'
import { idText } from './errors'
import { hasPositions, isPrefix, type Parts, updateParts } from './paths'
import { changeAt, valueAt } from './place'
import { type Change, set } from './types'

export interface Rename {
  readonly from: Parts
  readonly to: Parts
}

/** Reads `from: to`. @throws CloudError in MongoDB's words when the two do not go together */
export const readRename = (from: string, operand: unknown): Rename => {
  if (typeof operand !== 'string')
    throw requestFailed(`The 'to' field for $rename must be a string: ${from}: ${describe(operand)}`)
  const rename = { from: updateParts(from), to: updateParts(operand) }
  const shown = `${from}: ${describe(operand)}`
  if (from === operand) throw requestFailed(`The source and target field for $rename must differ: ${shown}`)
  if (isPrefix(rename.from, rename.to) || isPrefix(rename.to, rename.from))
    throw requestFailed(`The source and target field for $rename must not be on the same path: ${shown}`)
  if (hasPositions(rename.from))
    throw requestFailed(`The source field for $rename may not be dynamic: ${from}`)
  if (hasPositions(rename.to))
    throw requestFailed(`The destination field for $rename may not be dynamic: ${operand}`)
  return rename
}

const refuseArrays = (root: Document, original: Document, side: string, parts: Parts): void => {
  for (let length = 1; length < parts.length; length += 1)
    if (Array.isArray(valueAt(root, parts.slice(0, length))))
      throw requestFailed(
        `The ${side} field cannot be an array element, '${parts.join('.')}' in doc with ${idText(original)} has an array field called '${parts[length - 1]}'`,
      )
}

/** A scalar on the way to the source is an error, a missing field is not. */
const checkSource = (root: Document, { from }: Rename): void => {
  for (let length = 1; length < from.length; length += 1) {
    const value = valueAt(root, from.slice(0, length))
    if (value === undefined) return
    if (!isDocument(value) && !Array.isArray(value))
      throw requestFailed(
        `cannot use the part (${from[length - 1]} of ${from.join('.')}) to traverse the element ({${from[length - 1]}: ${describe(value)}})`,
      )
  }
}

const removal: Change = { creates: false, of: () => set(undefined) }

/** Moves the field; nothing happens when there is none. @throws CloudError when an array is on the way */
export const applyRename = (root: Document, original: Document, rename: Rename): void => {
  checkSource(root, rename)
  const value = valueAt(root, rename.from)
  if (value === undefined) return
  refuseArrays(root, original, 'source', rename.from)
  refuseArrays(root, original, 'destination', rename.to)
  changeAt(root, original, rename.to, { creates: true, of: () => set(value) })
  changeAt(root, original, rename.from, removal)
}
