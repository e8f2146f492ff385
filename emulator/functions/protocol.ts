/** What the emulator and the process of an instance say to each other. */

/** To the instance: serve one event. */
export interface Invoke {
  type: 'invoke'
  requestId: string
  /** JSON text of the event. */
  event: string
  /** JSON text of the context. */
  context: string
  /** Variables of this event, laid over those of the instance. */
  env: Readonly<Record<string, string>>
  /** The emulator's clock minus real time, in milliseconds. */
  offsetMs: number
}

/** From the instance: its code is loaded, or is not; for each event that it took it up, then one outcome. */
export type FromInstance =
  | { type: 'ready'; loadMs: number }
  | { type: 'failed'; error: string }
  | { type: 'took' }
  | { type: 'result'; json: string; memoryMb: number }
  | { type: 'threw'; error: string; memoryMb: number }
  /** Nobody caught this; `requestId` is the event whose code did it, if that is known. */
  | { type: 'crashed'; error: string; requestId?: string }
  /** A line written to standard output or error; without `requestId` it was written while loading. */
  | { type: 'line'; text: string; requestId?: string }

export const isInvoke = (message: unknown): message is Invoke =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'invoke'
