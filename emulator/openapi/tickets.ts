/** Codes that a phone hands to an app and that stand for something of its owner, for five minutes. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../clock'
import type { Env } from '../database/store/env'
import { TICKET_KEPT_MS, TICKET_MS } from '../limits'
import { createRoom } from '../room'

export interface Tickets<T> {
  issue(value: T): Promise<string>
  /** What the code stands for; `unknown` also for one that was used up, or ran out long ago. */
  look(code: string): T | 'unknown' | 'expired'
  /** As `look`, and uses the code up. */
  take(code: string): Promise<T | 'unknown' | 'expired'>
}

/** Keeps the tickets of one kind on disk, on the emulator's clock. */
export const createTickets = <T extends object>(
  env: Env,
  clock: Clock,
  kind: string,
  schema: z.ZodType<T>,
): Tickets<T> => {
  const room = createRoom(env, kind, z.object({ expires: z.number(), value: schema }))
  const look = (code: string) => {
    const ticket = room.get(code)
    if (!ticket) return 'unknown'
    return clock.now() > ticket.expires ? 'expired' : ticket.value
  }
  const dropOld = () => {
    const before = clock.now() - TICKET_KEPT_MS
    for (const { id, value } of room.list()) if (value.expires < before) room.remove(id)
  }
  return {
    issue: value =>
      env.write(() => {
        dropOld()
        const code = randomBytes(32).toString('hex')
        room.put(code, { expires: clock.now() + TICKET_MS, value })
        return code
      }),
    look,
    take: code =>
      env.write(() => {
        const found = look(code)
        room.remove(code)
        return found
      }),
  }
}
