/** The stages that write, `$out` and `$merge`: only read here; the caller does the writing. */
import { z } from 'zod'
import { requestFailed } from '../../errors'
import { describe } from '../values/describe'
import { type Document, isDocument, typeName } from '../values/types'

export const WRITING: ReadonlySet<string> = new Set(['$out', '$merge'])

export interface Out {
  kind: 'out'
  collection: string
}

export interface Merge {
  kind: 'merge'
  into: string
  /** Fields that tell which document of the target is the same; `_id` unless named. */
  on: readonly string[]
  /** A pipeline computes the new document from the old one; it sees `$$new` and what `let` binds. */
  whenMatched: 'replace' | 'keepExisting' | 'merge' | 'fail' | readonly Document[]
  whenNotMatched: 'insert' | 'discard' | 'fail'
  /** Expressions on the new document. */
  let: Document
}

export type Writing = Out | Merge

const document = z.custom<Document>(isDocument)
const target = z.union([
  z.string().min(1),
  z.object({ coll: z.string().min(1) }).transform(({ coll }) => coll),
])

const mergeSchema = z.strictObject({
  into: target,
  on: z.union([z.string().transform(name => [name]), z.array(z.string()).min(1)]).default(['_id']),
  whenMatched: z
    .union([z.enum(['replace', 'keepExisting', 'merge', 'fail']), z.array(document)])
    .default('merge'),
  whenNotMatched: z.enum(['insert', 'discard', 'fail']).default('insert'),
  let: document.default({}),
})

const parseOut = (operand: unknown): Out => {
  const parsed = target.safeParse(operand)
  if (parsed.success) return { kind: 'out', collection: parsed.data }
  throw requestFailed(`$out only supports a string or object argument, but found ${typeName(operand)}`)
}

/** One document goes in and must come out: what filters, joins or multiplies has no place in it. */
const UPDATING = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith'])

const checkUpdating = (whenMatched: Merge['whenMatched']): void => {
  if (typeof whenMatched === 'string') return
  const strange = whenMatched.flatMap(stage => Object.keys(stage)).find(name => !UPDATING.has(name))
  if (strange !== undefined) throw requestFailed(`${strange} is not allowed to be used within an update`)
}

const parseMerge = (operand: unknown): Merge => {
  if (typeof operand !== 'string' && !isDocument(operand))
    throw requestFailed(`$merge requires a string or object argument, but found ${typeName(operand)}`)
  const parsed = mergeSchema.safeParse(isDocument(operand) ? operand : { into: operand })
  if (parsed.success) {
    checkUpdating(parsed.data.whenMatched)
    return { kind: 'merge', ...parsed.data }
  }
  const [issue] = parsed.error.issues
  throw requestFailed(
    `invalid $merge ${issue?.path.join('.') ?? ''}: ${describe(operand)}: ${issue?.message ?? ''}`,
  )
}

/** What a stage writes; undefined for every other stage. @throws CloudError when its operand is malformed */
export const parseWriting = (stage: Document): Writing | undefined => {
  if (Object.hasOwn(stage, '$out')) return parseOut(stage.$out)
  return Object.hasOwn(stage, '$merge') ? parseMerge(stage.$merge) : undefined
}

/** Takes a writing stage off the end of a pipeline; anywhere else it is refused when the pipeline is compiled. */
export const splitWriting = (
  stages: readonly Document[],
): { stages: readonly Document[]; writing: Writing | undefined } => {
  const last = stages.at(-1)
  const writing = last && parseWriting(last)
  return { stages: writing ? stages.slice(0, -1) : stages, writing }
}
