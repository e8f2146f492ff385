/** The emulator's one clock, shown and moved. */
import { z } from 'zod'
import { badRequest } from '../../errors'
import { type EmulatorParts, readBodyAs } from './parts'
import type { ClockState } from './types'

const clockSchema = z.union([
  z.object({ now: z.iso.datetime({ offset: true }) }).strict(),
  z.object({ advanceMs: z.number() }).strict(),
  z.object({ reset: z.literal(true) }).strict(),
])

export const showClock = ({ clock }: Pick<EmulatorParts, 'clock'>): ClockState => ({
  now: new Date(clock.now()).toISOString(),
  offsetMs: clock.offsetMs(),
})

/** Years of four digits: what dates and the SDK are written for. Milliseconds since 1970. */
const FIRST = 0
const LAST = Date.UTC(10_000, 0) - 1

const reachable = (epochMs: number): number => {
  if (epochMs >= FIRST && epochMs <= LAST) return epochMs
  throw badRequest('时钟只能设在 1970 年到 9999 年之间（按 UTC 计算）')
}

/** Answers when everything the move made due has run to its end. @throws HttpError 400 */
export const moveClock = async (parts: EmulatorParts, body: unknown): Promise<ClockState> => {
  const move = readBodyAs(clockSchema, body, '{"now": ISO 时间}、{"advanceMs": 毫秒数} 或 {"reset": true}')
  if ('now' in move) await parts.clock.set(reachable(Date.parse(move.now)))
  else if ('advanceMs' in move) {
    reachable(parts.clock.now() + move.advanceMs)
    await parts.clock.advance(move.advanceMs)
  } else await parts.clock.reset()
  return showClock(parts)
}
