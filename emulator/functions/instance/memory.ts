/** How much memory a process holds for itself. */
import { readFileSync } from 'node:fs'

const KB_PER_MB = 1024

/**
 * Megabytes a process holds without what it maps from files (the Node binary), which is what the cloud's log shows:
 * about 25 for a function with the SDK. Undefined where the system has no /proc, and for a process that is gone.
 */
export const memoryOf = (pid: number | 'self'): number | undefined => {
  try {
    const kilobytes = /^RssAnon:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / KB_PER_MB
  } catch {
    return undefined
  }
}

/** Whether this system tells what a process holds for itself; only then it can be held against a limit. */
export const knowsMemory = (): boolean => memoryOf('self') !== undefined

/** What this process holds, in MB; everything resident where the system does not tell. */
export const usedMemoryMb = (): number =>
  memoryOf('self') ?? process.memoryUsage.rss() / KB_PER_MB / KB_PER_MB
