/** Messages that a real cloud would have delivered, kept on disk for people and tests to look at. */
import { z } from 'zod'
import type { Env } from '../database/store/env'
import { createRoom, nextId } from '../room'

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
  /** Only inside `env.write`. */
  put(message: Message): void
  /** Newest first. */
  list(): Message[]
  count(): number
}

/** Keeps the outbox in the store's side records; reset empties it with them. */
export const createOutbox = (env: Env): Outbox => {
  const room = createRoom(env, 'outbox', messageSchema)
  return {
    put: message => room.put(nextId(room.lastId()), message),
    list: () =>
      room
        .list()
        .map(({ value }) => value)
        .reverse(),
    count: room.count,
  }
}
