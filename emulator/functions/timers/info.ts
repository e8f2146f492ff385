/** A trigger and its latest run, as the page shows them. */
import type { Invocation } from '../runtime'
import type { ArmedTrigger, TimerRun } from './triggers'

export interface TimerInfo {
  functionName: string
  triggerName: string
  /** The cron expression. */
  config: string
  /** ISO 8601; absent when it never fires again. */
  nextAt?: string
  /** Why it never fires. */
  error?: string
  lastRun?: TimerRun
}

export const runOf = (dueAt: number, invocation: Invocation): TimerRun => ({
  dueAt: new Date(dueAt).toISOString(),
  ok: invocation.kind === 'answered',
  ...(invocation.kind === 'missing' ? {} : { requestId: invocation.requestId }),
  ...(invocation.kind === 'failed' ? { error: invocation.error } : {}),
})

export const infoOf = (
  { functionName, trigger, schedule, lastRun }: ArmedTrigger,
  now: number,
): TimerInfo => {
  const next = schedule?.next(now)
  return {
    functionName,
    triggerName: trigger.name,
    config: trigger.config,
    ...(next === undefined ? {} : { nextAt: new Date(next).toISOString() }),
    ...(trigger.error === undefined ? {} : { error: trigger.error }),
    ...(lastRun ? { lastRun } : {}),
  }
}
