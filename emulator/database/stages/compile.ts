/** Compiles pipelines: checks where each stage may stand and chains them. */
import { requestFailed } from '../../errors'
import { bareScope, compileExpression } from '../expressions/compile'
import type { Scope } from '../expressions/types'
import { compileMatch } from '../match/compile'
import { type Document, isDocument } from '../values/types'
import { pushDown } from './head'
import { sources, stages as stageOperators } from './index'
import { filterEach } from './lazy'
import { mentions } from './mentions'
import type {
  Outer,
  Pipeline,
  PipelinePlace,
  PipelineSource,
  SourceOperator,
  Stage,
  StageCompiler,
  StageOperator,
} from './types'
import { WRITING } from './writing'

/** One stage of a pipeline as written. */
export type StageSpec = readonly [name: string, operand: unknown]

const NOT_IN_FACET = new Set(['$facet', '$geoNear', '$collStats', '$indexStats', '$documents', ...WRITING])

const parseStage = (spec: unknown): StageSpec => {
  if (!isDocument(spec)) throw requestFailed("Each element of the 'pipeline' array must be an object")
  const [stage, ...others] = Object.entries(spec)
  if (stage && others.length === 0) return stage
  throw requestFailed('A pipeline stage specification object must contain exactly one field.')
}

const parsePipeline = (pipeline: unknown): readonly StageSpec[] => {
  if (Array.isArray(pipeline)) return pipeline.map(parseStage)
  throw requestFailed("'pipeline' option must be specified as an array")
}

const sourceOperator = (name: string): SourceOperator | undefined =>
  Object.hasOwn(sources, name) ? sources[name] : undefined

const stageOperator = (name: string): StageOperator => {
  const operator = Object.hasOwn(stageOperators, name) ? stageOperators[name] : undefined
  if (operator) return operator
  if (sourceOperator(name)) throw requestFailed(`${name} is only valid as the first stage in a pipeline.`)
  if (WRITING.has(name)) throw requestFailed(`${name} can only be the final stage in the pipeline`)
  throw requestFailed(`Unrecognized pipeline stage name: '${name}'`)
}

const checkPlace = (name: string, within: Outer | undefined): void => {
  if (within === '$facet' && NOT_IN_FACET.has(name))
    throw requestFailed(`${name} is not allowed to be used within a $facet stage`)
  if (within && WRITING.has(name))
    throw requestFailed(`${name} is not allowed within a ${within}'s sub-pipeline`)
}

const chain =
  (stages: readonly Stage[]): Stage =>
  (documents, scope) =>
    stages.reduce((flow, stage) => stage(flow, scope), documents)

const compileStages = (specs: readonly StageSpec[], compiler: StageCompiler): Stage =>
  chain(specs.map(([name, operand]) => stageOperator(name)(operand, compiler)))

/** Undefined when the pipeline reads its collection. */
const openSource = (specs: readonly StageSpec[], compiler: StageCompiler): Pipeline | undefined => {
  const [name, operand] = specs[0] ?? []
  const open = name === undefined ? undefined : sourceOperator(name)?.(operand, compiler)
  if (!open) return undefined
  return (scope, join) => (join ? filterEach(open(scope), compiler.match(join)(scope)) : open(scope))
}

/** The start of a pipeline and how many stages it does the work of. */
const openHead = (specs: readonly StageSpec[], compiler: StageCompiler): readonly [Pipeline, number] => {
  const source = openSource(specs, compiler)
  if (source) return [source, 1]
  const head = pushDown(specs)
  for (const criteria of head.criteria) compiler.match(criteria)
  const { collection } = compiler
  if (collection === undefined)
    throw requestFailed('a pipeline without a collection must begin with $documents')
  const open: Pipeline = (scope, join) => {
    const [criteria = {}, ...others] = join ? [join, ...head.criteria] : head.criteria
    return compiler.source.find(collection, {
      criteria: others.length > 0 ? { $and: [criteria, ...others] } : criteria,
      order: head.order,
      limit: head.limit,
      scope,
    })
  }
  return [open, head.stages]
}

/** Variables for compiling what is compiled anew for each run. */
const placeholders = (names: readonly string[]): Scope => ({
  ...bareScope(new Date(0)),
  ...Object.fromEntries(names.map(name => [name, null])),
})

const compileQuery = (criteria: Document, variables: readonly string[]) => {
  const test = compileMatch(criteria, placeholders(variables))
  // Only $expr sees variables, which are other ones in each run.
  return mentions(criteria, ['$expr']) ? (scope: Scope) => compileMatch(criteria, scope) : () => test
}

const compilerFor = (
  source: PipelineSource,
  collection: string | undefined,
  variables: readonly string[],
): StageCompiler => ({
  source,
  collection,
  variables,
  expression: spec => compileExpression(spec, variables),
  match: criteria => compileQuery(criteria, variables),
  stages(pipeline, within) {
    const specs = parsePipeline(pipeline)
    for (const [name] of specs) checkPlace(name, within)
    return compileStages(specs, this)
  },
  pipeline: (pipeline, place) =>
    compilePipeline(pipeline, source, { ...place, variables: [...variables, ...(place.variables ?? [])] }),
})

/**
 * Compiles a pipeline that finds its own documents. Its first $match, $sort and $limit are left to the source.
 * @throws CloudError in MongoDB's words for an unknown, misplaced or malformed stage
 */
export const compilePipeline = (
  pipeline: unknown,
  source: PipelineSource,
  { collection, variables = [], within }: PipelinePlace,
): Pipeline => {
  const specs = parsePipeline(pipeline)
  for (const [name] of specs) checkPlace(name, within)
  const compiler = compilerFor(source, collection, variables)
  const [open, taken] = openHead(specs, compiler)
  const rest = compileStages(specs.slice(taken), compiler)
  return (scope, join) => rest(open(scope, join), scope)
}
