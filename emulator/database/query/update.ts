/** Applying an update to one document: mingo's operators, with the refusals of the real database in front. */
import { updateOne } from 'mingo/updater'
import { cloneDeep } from 'mingo/util'
import { CloudError, errorText, requestFailed } from '../../errors'
import { isObject, type JsonObject } from '../../json'
import type { Document } from '../ejson'
import { mingoOptions } from './operators'

const NUMERIC_OPERATORS = new Set(['$inc', '$mul', '$bit'])
const ARRAY_OPERATORS = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll'])

/** The value at a plain path, or undefined when the path has a positional part or leads nowhere. */
const valueAt = (document: Document, path: string): unknown => {
  let value: unknown = document
  for (const part of path.split('.')) {
    if (Array.isArray(value) && /^\d+$/.test(part)) value = value[Number(part)]
    else if (isObject(value)) value = value[part]
    else return undefined
  }
  return value
}

const checkOperand = (operator: string, path: string, document: Document): void => {
  const value = valueAt(document, path)
  if (value === undefined) return
  if (NUMERIC_OPERATORS.has(operator) && typeof value !== 'number')
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${String(document._id)}} has the field '${path}'`,
    )
  if (ARRAY_OPERATORS.has(operator) && !Array.isArray(value))
    throw requestFailed(
      `The field '${path}' must be an array but is of another type in document {_id: ${String(document._id)}}`,
    )
}

/** A field cannot be created inside a number, a string or null. */
const checkParents = (path: string, document: Document): void => {
  const parts = path.split('.')
  for (let length = 1; length < parts.length; length += 1) {
    const parent = valueAt(document, parts.slice(0, length).join('.'))
    const holds = parent === undefined || Array.isArray(parent) || isObject(parent)
    if (!holds)
      throw requestFailed(
        `Cannot create field '${parts[length]}' in element {${parts[length - 1]}: ${String(parent)}}`,
      )
  }
}

const checkModifier = (modifier: JsonObject, document: Document): void => {
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!isObject(fields))
      throw requestFailed(`Modifiers operate on fields but we found another type for ${operator}`)
    for (const path of Object.keys(fields)) {
      checkOperand(operator, path, document)
      if (operator !== '$unset' && operator !== '$rename') checkParents(path, document)
    }
  }
}

const cloneDocument = (document: Document): Document => {
  const copy: unknown = cloneDeep(document)
  return isObject(copy) ? copy : document
}

/** Operators only; `$setOnInsert` acts on an upsert, which the SDK asks for with a whole document and never with operators. */
const withoutInsertOnly = ({ $setOnInsert: _ignored, ...modifier }: JsonObject): JsonObject => modifier

/** Bare fields beside operators count as $set, as in the real cloud. */
const asModifier = (update: JsonObject): JsonObject => {
  const bare = Object.entries(update).filter(([key]) => !key.startsWith('$'))
  if (bare.length === 0) return withoutInsertOnly(update)
  const operators = Object.fromEntries(Object.entries(update).filter(([key]) => key.startsWith('$')))
  const set = isObject(operators.$set) ? operators.$set : {}
  return withoutInsertOnly({ ...operators, $set: { ...set, ...Object.fromEntries(bare) } })
}

/**
 * Answers the document after the update. The one given stays as it is: its old index entries are still to be found.
 * @param criteria the query that found it; `$` in a path means the array element that it matched
 * @throws CloudError for an unknown operator, a value of the wrong type, two operators on one path
 */
export const updateDocument = (document: Document, update: JsonObject, criteria: Document): Document => {
  const modifier = asModifier(update)
  checkModifier(modifier, document)
  // mingo changes the document in place.
  const documents = [cloneDocument(document)]
  try {
    updateOne(documents, criteria, modifier, { cloneMode: 'deep' }, mingoOptions())
  } catch (error) {
    throw error instanceof CloudError ? error : requestFailed(errorText(error))
  }
  return documents[0] ?? document
}
