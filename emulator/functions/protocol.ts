/** What the emulator and an instance's worker thread say to each other. */

/** To the worker: serve one event. */
export interface Invoke {
  type: 'invoke'
  /** JSON text of the event. */
  event: string
  /** JSON text of the context. */
  context: string
  /** Variables of this event; null removes one. */
  env: Record<string, string | null>
  /** The emulator's clock minus real time, in milliseconds. */
  offsetMs: number
}

/** From the worker: its code is loaded, or is not; then one outcome for each event. */
export type FromWorker =
  | { type: 'ready' }
  | { type: 'failed'; error: string }
  | { type: 'result'; json: string }
  | { type: 'threw'; error: string }

export const isInvoke = (message: unknown): message is Invoke =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'invoke'
