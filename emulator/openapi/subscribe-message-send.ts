import { z } from 'zod'
import type { Clock } from '../clock'
import { type OpenApi, wxError } from './api'
import type { Outbox } from './outbox'

const schema = z.object({
  touser: z.string().min(1),
  template_id: z.string().min(1),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.union([z.string(), z.number()]).transform(String) })),
})
type Args = z.infer<typeof schema>

/** Longest value of a field, in characters, by the kind that its name starts with. */
const FIELD_LIMITS: Readonly<Record<string, number>> = { thing: 20, phrase: 5, name: 10 }

const brokenField = (fields: Args['data']): string | undefined =>
  Object.entries(fields).find(([field, { value }]) => {
    const limit = FIELD_LIMITS[field.replace(/\d+$/, '')]
    return value === '' || (limit !== undefined && [...value].length > limit)
  })?.[0]

const refusal = (args: Record<string, unknown>) => {
  if (typeof args.touser !== 'string' || args.touser === '') return wxError(40003, 'invalid openid')
  if (typeof args.template_id !== 'string' || args.template_id === '')
    return wxError(40037, 'invalid template_id')
  return wxError(47003, 'argument invalid!')
}

/** `subscribeMessage.send`: nobody's phone rings; the message goes to the outbox. */
export const createSubscribeMessageSend =
  (outbox: Outbox, clock: Clock): OpenApi =>
  async args => {
    const parsed = schema.safeParse(args)
    if (!parsed.success) return refusal(args)
    const { data, ...rest } = parsed.data
    const broken = brokenField(data)
    if (broken) return wxError(47003, `argument invalid! data.${broken}.value is empty or too long`)
    await outbox.add({ ...rest, data, time: new Date(clock.now()).toISOString() })
    return wxError(0, 'ok')
  }
