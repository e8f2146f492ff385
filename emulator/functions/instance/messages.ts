import { z } from 'zod'
import type { FromInstance } from '../protocol'
import type { Death } from './death'

const requestId = z.string().optional()

/** What an instance says, checked: a function has the process for itself and may write anything to anywhere. */
const messageSchema: z.ZodType<FromInstance> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), loadMs: z.number() }),
  z.object({ type: z.literal('failed'), error: z.string() }),
  z.object({ type: z.literal('took') }),
  z.object({ type: z.literal('result'), json: z.string(), memoryMb: z.number() }),
  z.object({ type: z.literal('threw'), error: z.string(), memoryMb: z.number() }),
  z.object({ type: z.literal('crashed'), error: z.string(), requestId }),
  z.object({ type: z.literal('line'), text: z.string(), requestId }),
])

/** What the emulator hears of an instance. */
export type Message = FromInstance | ({ type: 'dead' } & Death)

/** Undefined for anything that is not a message of ours. */
export const parseMessage = (raw: unknown): FromInstance | undefined => messageSchema.safeParse(raw).data
