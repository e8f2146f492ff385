import { z } from 'zod'
import type { Clock } from '../clock'
import type { Env } from '../database/store/env'
import type { JsonObject } from '../json'
import { MAX_OPENID_CHARS, MAX_TEMPLATE_ID_CHARS } from '../limits'
import { type OpenApi, wxError } from './api'
import { fieldFault } from './message-fields'
import type { Outbox } from './outbox'
import type { HasPage } from './pages'
import type { Subscriptions } from './subscriptions'

export interface SendParts {
  env: Env
  clock: Clock
  outbox: Outbox
  subscriptions: Subscriptions
  /** Without it anyone gets any message, as often as one is sent. */
  strict: boolean
  hasPage: HasPage
}

const schema = z.object({
  touser: z.string().min(1).max(MAX_OPENID_CHARS),
  template_id: z.string().min(1).max(MAX_TEMPLATE_ID_CHARS),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.union([z.string(), z.number()]).transform(String) })),
})
type Args = z.infer<typeof schema>

const malformed = (args: JsonObject): JsonObject => {
  if (!schema.shape.touser.safeParse(args.touser).success) return wxError(40003, 'invalid openid')
  if (!schema.shape.template_id.safeParse(args.template_id).success)
    return wxError(40037, 'invalid template_id')
  return wxError(47003, 'argument invalid!')
}

/** A path, perhaps with a query. */
const PAGE = /^\/?(?<path>[\w\-/.]+)(\?.*)?$/s

const refusal = ({ page, data }: Args, hasPage: HasPage): JsonObject | undefined => {
  const fields = Object.entries(data)
  if (fields.length === 0) return wxError(47003, 'argument invalid! data is empty')
  const fault = fields.map(([field, { value }]) => fieldFault(field, value)).find(text => text !== undefined)
  if (fault !== undefined) return wxError(47003, `argument invalid! ${fault}`)
  if (page === undefined || page === '') return undefined
  const path = PAGE.exec(page)?.groups?.path
  return path !== undefined && hasPage(path) ? undefined : wxError(41030, 'invalid page')
}

/** `subscribeMessage.send`: nobody's phone rings; the message goes to the outbox and uses up one of the person's grants. */
export const createSubscribeMessageSend =
  ({ env, clock, outbox, subscriptions, strict, hasPage }: SendParts): OpenApi =>
  async args => {
    const parsed = schema.safeParse(args)
    if (!parsed.success) return malformed(args)
    const refused = refusal(parsed.data, hasPage)
    if (refused) return refused
    const { touser, template_id } = parsed.data
    const sent = await env.write(() => {
      if (strict && !subscriptions.take(touser, template_id)) return false
      outbox.put({ ...parsed.data, time: new Date(clock.now()).toISOString() })
      return true
    })
    return sent ? wxError(0, 'ok') : wxError(43101, 'user refuse to accept the msg')
  }
