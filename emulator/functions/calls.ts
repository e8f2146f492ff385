/** The recent calls, for the page: what each was, how it went, and what it wrote. */
import { CALLS_KEPT, LOG_LINE_CHARS, LOG_LINES_KEPT } from '../limits'
import { createTally, type Tally } from '../tally'
import type { Door } from './identity'
import type { Failure } from './outcome'
import { cut } from './report'

export interface CallRecord {
  requestId: string
  name: string
  /** Which door the event came through. */
  source: Door
  openid: string | undefined
  /** When it began, on the emulator's clock, ISO 8601. */
  at: string
  /** JSON text of the event, cut. */
  event: string
  /** Size of the event's JSON text, and of the answer's; no answer, no size. */
  eventBytes: number
  resultBytes?: number
  /** Real milliseconds, waiting for an instance included. */
  durationMs: number
  /** Milliseconds the function ran, and what the cloud would bill for that. */
  runMs: number
  billedMs: number
  cold: boolean
  /** How long the instance took to start; absent for a warm one. */
  initMs?: number
  memoryLimitMb: number
  /** What the instance held at the end, in MB; absent when it is not known. */
  memoryMb?: number
  outcome: 'ok' | Failure
  /** Absent when it went well; the log's text otherwise. */
  error?: string
  /** What it had the database do. */
  database: Tally
  /** The cloud's lines and the function's own, in their order; the oldest of too many are dropped. */
  lines: string[]
}

export interface CallLog {
  /** A call begins: its lines are kept from here on. */
  open(requestId: string): void
  /** Keeps a line of a call that runs, or of one that ended and is still kept. */
  line(requestId: string, text: string): void
  /** Keeps a call that ended, with the lines that came for it. */
  add(record: Omit<CallRecord, 'lines' | 'database'>): void
  /** What the database did for a call that runs; undefined for one that is not kept. */
  tallyOf(requestId: string): Tally | undefined
  /** Newest first. */
  list(): readonly CallRecord[]
  clear(): void
}

export const createCallLog = (): CallLog => {
  const kept: CallRecord[] = []
  const lines = new Map<string, string[]>()
  const tallies = new Map<string, Tally>()
  return {
    open(requestId) {
      lines.set(requestId, [])
      tallies.set(requestId, createTally())
    },
    line(requestId, text) {
      const own = lines.get(requestId)
      if (!own) return
      own.push(cut(text, LOG_LINE_CHARS))
      if (own.length > LOG_LINES_KEPT) own.shift()
    },
    add(record) {
      const database = tallies.get(record.requestId) ?? createTally()
      kept.unshift({ ...record, database, lines: lines.get(record.requestId) ?? [] })
      for (const { requestId } of kept.splice(CALLS_KEPT)) {
        lines.delete(requestId)
        tallies.delete(requestId)
      }
    },
    tallyOf: requestId => tallies.get(requestId),
    list: () => kept,
    clear() {
      kept.length = 0
      lines.clear()
      tallies.clear()
    },
  }
}
