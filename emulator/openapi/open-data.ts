/** Open data: what a CloudID, which a phone hands to the app, stands for (steps, a share's group, …). */
import { z } from 'zod'
import type { JsonObject } from '../json'
import type { OpenApi } from './api'
import { wxError } from './api'
import type { Tickets } from './tickets'

export const openDataSchema = z.record(z.string(), z.unknown())
export type OpenData = z.infer<typeof openDataSchema>

const CODES = {
  unknown: { errCode: -601005, errMsg: 'invalid cloudID.' },
  expired: { errCode: -601006, errMsg: 'cloudID expired.' },
} as const

/** `{ cloudID, data }`, or `{ cloudID, errCode, errMsg }` for one that is unknown or older than five minutes. */
export const resolveCloudId = (cloudIds: Tickets<OpenData>, cloudID: string): JsonObject => {
  const found = cloudIds.look(cloudID)
  return found === 'unknown' || found === 'expired' ? { cloudID, ...CODES[found] } : { cloudID, data: found }
}

const schema = z.object({ cloudid_list: z.array(z.string()) })

/** `cloudbase.getOpenData`. */
export const createGetOpenData =
  (cloudIds: Tickets<OpenData>): OpenApi =>
  async args => {
    const parsed = schema.safeParse(args)
    if (!parsed.success) return wxError(47001, 'data format error')
    const data_list = parsed.data.cloudid_list.map(id => ({
      cloud_id: id,
      json: JSON.stringify(resolveCloudId(cloudIds, id)),
    }))
    return { errcode: 0, errmsg: 'ok', data_list }
  }
