/** What both content checks of version 2 demand about the person and the place. */
import { z } from 'zod'
import type { JsonObject } from '../json'
import { wxError } from './api'
import type { Visits } from './visits'

/** A version may come as a number or as text. */
export const versionSchema = z
  .union([z.literal(1), z.literal(2), z.literal('1'), z.literal('2')])
  .optional()
  .transform(version => (version === undefined ? 1 : Number(version)))

/** The refusal of a person or scene (1 profile, 2 comment, 3 forum, 4 social log); undefined when both are fine. */
export const sceneRefusal = (args: JsonObject, visits: Visits): JsonObject | undefined => {
  const { openid, scene } = args
  if (typeof openid !== 'string' || openid === '') return wxError(40003, 'invalid openid')
  if (![1, 2, 3, 4].includes(Number(scene))) return wxError(40129, 'invalid scene')
  return visits.isStale(openid) ? wxError(61010, 'code is expired') : undefined
}
