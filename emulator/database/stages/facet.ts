import { requestFailed } from '../../errors'
import { checkFieldName } from '../expressions/paths'
import { describe } from '../values/describe'
import { setField } from '../values/fields'
import { type Document, isDocument, typeName } from '../values/types'
import { afterAll } from './lazy'
import type { Stage, StageCompiler, StageOperator } from './types'

const compileFacet = (name: string, pipeline: unknown, compiler: StageCompiler): Stage => {
  checkFieldName(name)
  if (!Array.isArray(pipeline))
    throw requestFailed(`arguments to $facet must be arrays, ${name} is type ${typeName(pipeline)}`)
  for (const stage of pipeline)
    if (!isDocument(stage))
      throw requestFailed(
        `elements of arrays in $facet spec must be non-empty objects, ${name} argument contained an element of type ${typeName(stage)}: ${describe(stage)}`,
      )
  if (pipeline.length === 0) throw requestFailed('sub-pipeline in $facet stage cannot be empty')
  return compiler.stages(pipeline, '$facet')
}

/** `$facet: { name: [stages], … }`: one document with the answer of each pipeline to the same documents. */
export const $facet: StageOperator = (operand, compiler) => {
  const pipelines = isDocument(operand) ? Object.entries(operand) : []
  if (pipelines.length === 0)
    throw requestFailed(
      `the $facet specification must be a non-empty object, but found: $facet: ${describe(operand)}`,
    )
  const facets = pipelines.map(([name, pipeline]) => [name, compileFacet(name, pipeline, compiler)] as const)
  return (documents, scope) =>
    afterAll(documents, all => {
      const answer: Document = {}
      for (const [name, run] of facets) setField(answer, name, [...run(all, scope)])
      return [answer]
    })
}
