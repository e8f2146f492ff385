/** Running an aggregation pipeline. */
import { SYSTEM_VARIABLES } from '../expressions/compile'
import type { Document } from '../values/types'
import { compilePipeline } from './compile'
import type { PipelineContext } from './types'

/**
 * Runs a pipeline whose writing stage, if it had one, was taken off (`splitWriting`). The pipeline is checked at once;
 * documents are read as the answer is.
 * @throws CloudError in MongoDB's words for an unknown, misplaced or malformed stage, while reading also for values that
 * an expression does not take
 */
export const runPipeline = (
  stages: readonly Document[],
  { collection, source, scope }: PipelineContext,
): Iterable<Document> => {
  const variables = Object.keys(scope).filter(name => !SYSTEM_VARIABLES.has(name))
  return compilePipeline(stages, source, { collection, variables })(scope)
}
