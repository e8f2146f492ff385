import { BSONRegExp } from 'bson'
import { requestFailed } from '../../errors'
import { scopeOf } from '../expressions/compile'
import type { Evaluate, Scope } from '../expressions/types'
import { checkVariableName } from '../expressions/variable/names'
import { describe } from '../values/describe'
import { type Document, isDocument, typeName } from '../values/types'
import { beginsWithDocuments } from './documents'
import { mapEach } from './lazy'
import { mentions } from './mentions'
import { joinValues, pathParts, withValue } from './paths'
import type { Pipeline, StageCompiler, StageOperator } from './types'

interface Lookup {
  from?: string
  as: string
  localField?: string
  foreignField?: string
  let?: Document
  pipeline?: unknown
}

const TEXTS = new Set(['from', 'as', 'localField', 'foreignField'])

const checkArgument = (name: string, value: unknown): void => {
  if (name === 'pipeline') return
  if (name === 'let' && !isDocument(value))
    throw requestFailed(
      `$lookup argument 'let: ${describe(value)}' must be an object, is type ${typeName(value)}`,
    )
  if (name === 'let') return
  if (name === 'from' && typeof value !== 'string')
    throw requestFailed(`$lookup 'from' field must be a string, but found ${typeName(value)}`)
  if (typeof value !== 'string')
    throw requestFailed(
      `$lookup argument '${name}' must be a string, found ${name}: ${describe(value)}: ${typeName(value)}`,
    )
  if (!TEXTS.has(name)) throw requestFailed(`unknown argument to $lookup: ${name}`)
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const checkForm = (lookup: Lookup): void => {
  const joins = lookup.localField !== undefined && lookup.foreignField !== undefined
  if (lookup.pipeline === undefined && !joins)
    throw requestFailed(
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    )
  if (lookup.pipeline === undefined && lookup.let)
    throw requestFailed("$lookup with a 'let' argument must also specify 'pipeline'")
  if (!joins && (lookup.localField ?? lookup.foreignField) !== undefined)
    throw requestFailed("$lookup requires both or neither of 'localField' and 'foreignField' to be specified")
}

const parse = (operand: unknown): Lookup => {
  if (!isDocument(operand))
    throw requestFailed(`the $lookup stage specification must be an object, but found ${typeName(operand)}`)
  for (const [name, value] of Object.entries(operand)) checkArgument(name, value)
  const from = textOf(operand.from)
  if (from === undefined && operand.pipeline === undefined)
    throw requestFailed("must specify 'pipeline' when 'from' is empty")
  if (from === undefined && !beginsWithDocuments(operand.pipeline))
    throw requestFailed(
      '$lookup stage without explicit collection must have a pipeline with $documents as first stage',
    )
  const as = textOf(operand.as)
  if (as === undefined) throw requestFailed("must specify 'as' field for a $lookup")
  const lookup: Lookup = {
    from,
    as,
    localField: textOf(operand.localField),
    foreignField: textOf(operand.foreignField),
    let: isDocument(operand.let) ? operand.let : undefined,
    pipeline: operand.pipeline,
  }
  checkForm(lookup)
  return lookup
}

/** The query that joins: equal to one of the values; a regular expression is equal only to itself. */
export const joinOn = (field: string, values: readonly unknown[]): Document => {
  const [first = null, ...others] = values
  if (others.length === 0) return { [field]: { $eq: first } }
  return values.some(value => value instanceof BSONRegExp)
    ? { $or: values.map(value => ({ [field]: { $eq: value } })) }
    : { [field]: { $in: [...values] } }
}

type Join = (document: Document) => Document | undefined

/** Where nothing is on the local side, null and missing fields of the other side match. */
const compileJoin = ({ localField, foreignField }: Lookup): Join => {
  if (localField === undefined || foreignField === undefined) return () => undefined
  const parts = pathParts(localField)
  pathParts(foreignField)
  return document => joinOn(foreignField, joinValues(document, parts))
}

type Bindings = readonly (readonly [name: string, value: Evaluate])[]

const compileBindings = (spec: Document, compiler: StageCompiler): Bindings =>
  Object.entries(spec).map(([name, value]) => {
    checkVariableName(name)
    return [name, compiler.expression(value)]
  })

const bind = (bindings: Bindings, document: Document, scope: Scope): Scope => {
  const inner = scopeOf(document, scope)
  return { ...scope, ...Object.fromEntries(bindings.map(([name, value]) => [name, value(inner)])) }
}

/** Answers that are the same for every document are found once. */
const once = (run: Pipeline): Pipeline => {
  let found: readonly Document[] | undefined
  return scope => {
    found ??= [...run(scope)]
    return found
  }
}

const RANDOM = ['$sample', '$rand', '$sampleRate']

/**
 * `$lookup`: an array of the documents of another collection that belong to each document: those with an equal field,
 * or what a pipeline answers, or both.
 */
export const $lookup: StageOperator = (operand, compiler) => {
  const lookup = parse(operand)
  const as = pathParts(lookup.as)
  const join = compileJoin(lookup)
  const bindings = compileBindings(lookup.let ?? {}, compiler)
  const run = compiler.pipeline(lookup.pipeline ?? [], {
    collection: lookup.from,
    variables: bindings.map(([name]) => name),
    within: '$lookup',
  })
  const depends = lookup.localField !== undefined || bindings.length > 0 || mentions(operand, RANDOM)
  return (documents, scope) => {
    const find = depends ? run : once(run)
    return mapEach(documents, document => {
      const found = find(bind(bindings, document, scope), join(document))
      return withValue(document, as, [...found])
    })
  }
}
