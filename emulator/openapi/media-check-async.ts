import { z } from 'zod'
import type { Clock } from '../clock'
import { APP_ID } from '../functions/environment'
import type { JsonObject } from '../json'
import { MAX_CHECKED_MEDIA_BYTES } from '../limits'
import { type OpenApi, wxError } from './api'
import { sceneRefusal, versionSchema } from './check-scene'
import type { Pushes } from './pushes'
import { judgeName, makeTraceId } from './verdict'
import type { Visits } from './visits'

/** What lies at an address: a file of our own storage (`size` in bytes), nothing, or something out of our sight. */
export type Look = (url: string) => { name: string; size?: number } | 'missing'

export interface MediaCheckParts {
  clock: Clock
  pushes: Pushes
  visits: Visits
  look: Look
}

const schema = z.object({
  media_url: z.url({ protocol: /^https?$/ }),
  /** 1 sound, 2 picture. */
  media_type: z.union([z.literal(1), z.literal(2)]),
  version: versionSchema,
})

/** Of the old push, `status_code` -1008 as an unsigned number: the address could not be read. */
const UNREADABLE = 4294966288

const refusal = (args: JsonObject): JsonObject => {
  if (args.media_url === undefined || args.media_url === '') return wxError(44002, 'empty post data')
  return typeof args.media_type === 'number' && ![1, 2].includes(args.media_type)
    ? wxError(40004, 'invalid media type')
    : wxError(47001, 'data format error')
}

const failure = (media: ReturnType<Look>): JsonObject | undefined => {
  if (media === 'missing') return wxError(-1008, 'media_url cannot be downloaded')
  return (media.size ?? 0) > MAX_CHECKED_MEDIA_BYTES ? wxError(45002, 'content size out of limit') : undefined
}

const resultOf = (media: ReturnType<Look>, version: number): JsonObject => {
  const failed = failure(media)
  const { suggest, label } = judgeName(media === 'missing' ? '' : media.name)
  if (version === 1)
    return {
      isrisky: !failed && suggest === 'risky' ? 1 : 0,
      extra_info_json: '',
      status_code: failed ? UNREADABLE : 0,
    }
  if (failed) return { version, ...failed, detail: [] }
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }]
  return { version, detail, errcode: 0, errmsg: 'ok', result: { suggest, label } }
}

/**
 * `security.mediaCheckAsync`: answers a `trace_id`; the verdict follows as the push `wxa_media_check`. Nobody looks
 * at the picture: its name decides (`risky`, `review`, or a word of the text check in it).
 */
export const createMediaCheckAsync =
  ({ clock, pushes, visits, look }: MediaCheckParts): OpenApi =>
  async args => {
    const parsed = schema.safeParse(args)
    if (!parsed.success) return refusal(args)
    const { media_url: url, version } = parsed.data
    const refused = version === 2 ? sceneRefusal(args, visits) : undefined
    if (refused) return refused
    const openid = typeof args.openid === 'string' ? args.openid : undefined
    const traceId = makeTraceId()
    await pushes.push({
      ToUserName: 'gh_emulator',
      FromUserName: openid ?? '',
      CreateTime: Math.floor(clock.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: APP_ID,
      trace_id: traceId,
      ...resultOf(look(url), version),
    })
    return { errcode: 0, errmsg: 'ok', trace_id: traceId }
  }
