/** The emulator's one clock, shown and moved. */
import { z } from 'zod'
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

/** Answers when everything the move made due has run to its end. */
export const moveClock = async (parts: EmulatorParts, body: unknown): Promise<ClockState> => {
  const move = readBodyAs(clockSchema, body, '{"now": ISO 时间}、{"advanceMs": 毫秒数} 或 {"reset": true}')
  if ('now' in move) await parts.clock.set(Date.parse(move.now))
  else if ('advanceMs' in move) await parts.clock.advance(move.advanceMs)
  else await parts.clock.reset()
  return showClock(parts)
}
