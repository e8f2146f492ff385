/** The recent calls, for the page. */
import { CALLS_KEPT } from '../limits'

export interface CallRecord {
  requestId: string
  name: string
  openid: string | undefined
  /** When it began, on the emulator's clock, ISO 8601. */
  at: string
  /** Real milliseconds, waiting for an instance included. */
  durationMs: number
  cold: boolean
  /** Absent when it went well; the log's text otherwise. */
  error?: string
}

export const createCallLog = () => {
  const kept: CallRecord[] = []
  return {
    add(record: CallRecord): void {
      kept.unshift(record)
      kept.length = Math.min(kept.length, CALLS_KEPT)
    },
    /** Newest first. */
    list: (): readonly CallRecord[] => kept,
    clear(): void {
      kept.length = 0
    },
  }
}
