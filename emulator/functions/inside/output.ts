/** Standard output and error as lines, each with the event that wrote it. */
import { MAX_OUTPUT_LINE_CHARS, MAX_OUTPUT_LINES } from '../../limits'
import type { FromInstance } from '../protocol'
import { cut } from '../report'
import { currentScope } from './scope'

type Send = (message: FromInstance) => void
type Written = (error?: Error | null) => void

/** Sends lines, cut where they are too long, up to the limit for an event. */
const createLineSender = (send: Send) => {
  const counts = new Map<string | undefined, number>()
  return {
    line(text: string): void {
      const requestId = currentScope()?.requestId
      const count = (counts.get(requestId) ?? 0) + 1
      counts.set(requestId, count)
      if (count > MAX_OUTPUT_LINES + 1) return
      const shown =
        count > MAX_OUTPUT_LINES
          ? '… further output of this event is dropped'
          : cut(text, MAX_OUTPUT_LINE_CHARS)
      send({ type: 'line', text: shown, ...(requestId === undefined ? {} : { requestId }) })
    },
    forget: () => counts.delete(currentScope()?.requestId),
  }
}

/** One stream's lines that are not finished yet, by event. */
const createLines = (line: (text: string) => void) => {
  const open = new Map<string | undefined, string>()
  return {
    write(text: string): void {
      const requestId = currentScope()?.requestId
      const lines = `${open.get(requestId) ?? ''}${text}`.split('\n')
      const rest = lines.pop() ?? ''
      if (rest === '') open.delete(requestId)
      else open.set(requestId, rest)
      lines.forEach(line)
    },
    /** Sends what the event wrote without ending its line. */
    flush(): void {
      const requestId = currentScope()?.requestId
      const rest = open.get(requestId)
      open.delete(requestId)
      if (rest !== undefined) line(rest)
    },
  }
}

const textOf = (chunk: Uint8Array | string, encoding: unknown): string => {
  if (typeof chunk !== 'string') return Buffer.from(chunk).toString('utf8')
  return encoding === 'hex' || encoding === 'base64' ? Buffer.from(chunk, encoding).toString('utf8') : chunk
}

/** Sends what is written to both streams from here on; the answer, called in an event, sends its unfinished lines. */
export const captureOutput = (send: Send): (() => void) => {
  const sender = createLineSender(send)
  const streams = [process.stdout, process.stderr].map(stream => {
    const lines = createLines(sender.line)
    stream.write = (chunk: Uint8Array | string, encoding?: BufferEncoding | Written, written?: Written) => {
      lines.write(textOf(chunk, encoding))
      const done = typeof encoding === 'function' ? encoding : written
      if (done) process.nextTick(done)
      return true
    }
    return lines
  })
  return () => {
    for (const lines of streams) lines.flush()
    sender.forget()
  }
}
