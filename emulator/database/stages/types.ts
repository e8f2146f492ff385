/** What a pipeline stage is made of. */
import type { Evaluate, Scope } from '../expressions/types'
import type { Document } from '../values/types'

/** Where a pipeline reads. A collection that does not exist is empty, as in MongoDB. */
export interface PipelineSource {
  /** Documents that match, through an index where one serves, in the order given. `scope`: variables for $expr. */
  find(
    collection: string,
    query: {
      criteria: Document
      order?: ReadonlyArray<readonly [string, 1 | -1]>
      limit?: number
      scope?: Scope
    },
  ): Iterable<Document>
  /** Number of documents in a collection. */
  count(collection: string): number
  /** Names of the fields with a 2dsphere index. */
  geoFields(collection: string): readonly string[]
  /** Indexes with their keys, for $indexStats. */
  indexes(collection: string): readonly { name: string; keys: ReadonlyArray<readonly [string, unknown]> }[]
}

export interface PipelineContext {
  /** The collection the pipeline runs on. */
  collection: string
  source: PipelineSource
  /** Variables that expressions of this pipeline see: NOW, and what a caller bound. */
  scope: Scope
}

/**
 * A compiled stage: documents in, documents out, lazily where it can. It never changes a document that it was given.
 * `scope`: the variables of this run, which differ between the runs of a pipeline inside a $lookup.
 */
export type Stage = (documents: Iterable<Document>, scope: Scope) => Iterable<Document>

/**
 * A compiled pipeline that finds its documents by itself.
 * @param join a query that the documents it starts from must match as well
 */
export type Pipeline = (scope: Scope, join?: Document) => Iterable<Document>

/** The stage that a pipeline stands in. */
export type Outer = '$facet' | '$lookup' | '$unionWith'

export interface PipelinePlace {
  within?: Outer
  /** Undefined for a pipeline that must begin with $documents. */
  collection: string | undefined
  /** Variables that the outer stage binds. */
  variables?: readonly string[]
}

/** What a stage may use while it is compiled. All of it throws CloudError in MongoDB's words. */
export interface StageCompiler {
  readonly source: PipelineSource
  /** The collection the pipeline runs on; undefined when it began with $documents. */
  readonly collection: string | undefined
  /** Names of the variables that are bound around this stage, the system's left out. */
  readonly variables: readonly string[]
  expression(spec: unknown): Evaluate
  /** A query, compiled for the variables of one run. */
  match(criteria: Document): (scope: Scope) => (document: Document) => boolean
  /** Stages that are fed by the stage they stand in. */
  stages(pipeline: unknown, within?: Outer): Stage
  pipeline(pipeline: unknown, place: PipelinePlace): Pipeline
}

/** One stage operator. @throws CloudError in MongoDB's words when the operand is malformed */
export type StageOperator = (operand: unknown, compiler: StageCompiler) => Stage

/** A stage that brings its own documents and so can only be the first. */
export type SourceOperator = (operand: unknown, compiler: StageCompiler) => Pipeline
