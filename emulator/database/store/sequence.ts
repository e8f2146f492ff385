/** One rising number for documents and their versions, never handed out twice, not even after a crash. */
import type { Env } from './env'

/** Numbers reserved on disk at a time; a crash wastes at most this many. */
const BLOCK = 1000

/** The next number. Call inside a write, so that the reservation commits with what uses it. */
export type Sequence = () => number

export const createSequence = (env: Env): Sequence => {
  const stored = env.meta.get('sequence')
  let next = typeof stored === 'number' ? stored : 1
  let reserved = next
  return () => {
    if (next >= reserved) {
      reserved = next + BLOCK
      env.meta.put('sequence', reserved)
    }
    next += 1
    return next - 1
  }
}
