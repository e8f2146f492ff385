/** How an event ended, and whether the process held more memory than it may. */
import { MEMORY_POLL_MS } from '../../limits'
import { failed, type Outcome } from '../outcome'
import { memoryDeath } from './death'
import type { Life } from './life'
import { knowsMemory, memoryOf } from './memory'
import type { Message } from './messages'

/** Kills the process when it holds more than it may; to be stopped, which answers what it held when last looked at. */
export const watchMemory = (life: Life, pid: number | undefined, memoryMb: number) => {
  let usedMb: number | undefined
  const timer = setInterval(() => {
    usedMb = memoryOf(pid ?? 0) ?? usedMb
    if ((usedMb ?? 0) > memoryMb) life.die(memoryDeath(memoryMb))
  }, MEMORY_POLL_MS)
  return (): number | undefined => {
    clearInterval(timer)
    return usedMb
  }
}

/** Where the system does not tell, the figure includes Node itself: it is shown, and V8's own limit must do. */
const isTooMuch = (answer: Message, memoryMb: number): boolean =>
  'memoryMb' in answer && answer.memoryMb > memoryMb && knowsMemory()

export const outcomeOf = (answer: Message, life: Life, memoryMb: number): Outcome => {
  if (isTooMuch(answer, memoryMb)) life.die(memoryDeath(memoryMb))
  const death = life.death()
  if (death) return failed(death.failure, death.error)
  if (answer.type === 'result') return { ok: true, json: answer.json }
  return failed('threw', 'error' in answer ? answer.error : 'unexpected answer')
}
