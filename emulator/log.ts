/** The emulator's log: English lines on standard error, so that standard output carries only the address. */
import { LOG_RECENT_LINES } from './limits'

export interface Log {
  info(line: string): void
  warn(line: string): void
  error(line: string): void
}

export interface LogLine {
  /** Counts up from 1 since the start. */
  number: number
  /** Real time, ISO 8601. */
  time: string
  level: keyof Log
  text: string
}

/** A log that remembers. */
export interface RecentLog extends Log {
  /** The latest lines, newest first; warnings and errors are kept for themselves, so that no chatter drives them out. */
  recent(): { all: readonly LogLine[]; troubles: readonly LogLine[] }
}

/** Writes `time level text` lines through `write`. */
export const createLog = (write: (line: string) => void = line => process.stderr.write(line)): Log => {
  const emit = (level: string) => (line: string) => write(`${new Date().toISOString()} ${level} ${line}\n`)
  return { info: emit('info '), warn: emit('warn '), error: emit('error') }
}

/** Hands every line on and keeps the latest, for the page. */
export const rememberLog = (log: Log): RecentLog => {
  const all: LogLine[] = []
  const troubles: LogLine[] = []
  let count = 0
  const keep = (lines: LogLine[], line: LogLine) => {
    lines.unshift(line)
    lines.length = Math.min(lines.length, LOG_RECENT_LINES)
  }
  const emit = (level: keyof Log) => (text: string) => {
    log[level](text)
    count += 1
    const line = { number: count, time: new Date().toISOString(), level, text }
    keep(all, line)
    if (level !== 'info') keep(troubles, line)
  }
  return { info: emit('info'), warn: emit('warn'), error: emit('error'), recent: () => ({ all, troubles }) }
}
