/** Every stage by name. */
import { $addFields, $set } from './add-fields'
import { $bucket } from './bucket'
import { $bucketAuto } from './bucket-auto'
import { $collStats } from './coll-stats'
import { $count } from './count'
import { $documents } from './documents'
import { $facet } from './facet'
import { $geoNear } from './geo-near'
import { $graphLookup } from './graph-lookup'
import { $group } from './group'
import { $indexStats } from './index-stats'
import { $limit } from './limit'
import { $lookup } from './lookup'
import { $match } from './match'
import { $project, $unset } from './project'
import { $redact } from './redact'
import { $replaceRoot, $replaceWith } from './replace-root'
import { $sample } from './sample'
import { $skip } from './skip'
import { $sort } from './sort'
import { $sortByCount } from './sort-by-count'
import type { SourceOperator, StageOperator } from './types'
import { $unionWith } from './union-with'
import { $unwind } from './unwind'

/** Stages that take documents. */
export const stages: Readonly<Record<string, StageOperator>> = {
  $addFields,
  $bucket,
  $bucketAuto,
  $count,
  $facet,
  $graphLookup,
  $group,
  $limit,
  $lookup,
  $match,
  $project,
  $redact,
  $replaceRoot,
  $replaceWith,
  $sample,
  $set,
  $skip,
  $sort,
  $sortByCount,
  $unionWith,
  $unset,
  $unwind,
}

/** Stages that bring documents and can only be the first. */
export const sources: Readonly<Record<string, SourceOperator>> = {
  $collStats,
  $documents,
  $geoNear,
  $indexStats,
}
