/** Messages that a real cloud would have delivered, kept on disk for people and tests to look at. */
import { z } from 'zod'
import type { Env } from '../database/store/env'

const messageSchema = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
  /** When it was sent, on the emulator's clock, ISO 8601. */
  time: z.string(),
})
export type Message = z.infer<typeof messageSchema>

export interface Outbox {
  add(message: Message): Promise<void>
  /** Newest first. */
  list(): Message[]
}

const ROOM = 'outbox'

/** Keeps the outbox in the store's side records; reset empties it with them. */
export const createOutbox = (env: Env): Outbox => {
  const newest = () => [...env.side.getRange({ start: [ROOM, '~'], end: [ROOM], reverse: true })]
  const numberOf = (key: string[] | undefined) => Number.parseInt(key?.[1] ?? '0', 10)
  return {
    add: message =>
      env.write(() => {
        const [last] = newest()
        const number = numberOf(last?.key) + 1
        env.side.put([ROOM, String(number).padStart(12, '0')], message)
      }),
    list() {
      env.refresh()
      return newest().flatMap(({ value }) => {
        const parsed = messageSchema.safeParse(value)
        return parsed.success ? [parsed.data] : []
      })
    },
  }
}
