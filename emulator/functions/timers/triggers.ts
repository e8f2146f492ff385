/** The timer triggers of all functions, as they stand in the configuration files right now. */
import type { Trigger } from '../folder/config'
import { createSchedule, type Schedule } from './cron'

/** How the latest run of a trigger went. */
export interface TimerRun {
  /** The due time it ran for, ISO 8601. */
  dueAt: string
  requestId?: string
  ok: boolean
  error?: string
}

export interface ArmedTrigger {
  functionName: string
  trigger: Trigger
  /** Undefined for an expression that is not valid. */
  schedule: Schedule | undefined
  /** Every due time up to here has been dealt with. */
  doneUpTo: number
  lastRun?: TimerRun
}

type Configured = readonly { name: string; config: { triggers: readonly Trigger[] } }[]

export interface Triggers {
  /** Takes in what was added, changed and removed; a new trigger is due from `now` on. */
  update(functions: Configured, now: number): void
  list(): ArmedTrigger[]
}

const scheduleOf = (trigger: Trigger): Schedule | undefined =>
  trigger.error === undefined ? createSchedule(trigger.config) : undefined

export const createTriggers = (): Triggers => {
  let armed = new Map<string, ArmedTrigger>()
  return {
    update(functions, now) {
      const next = new Map<string, ArmedTrigger>()
      for (const { name, config } of functions)
        for (const trigger of config.triggers) {
          const key = JSON.stringify([name, trigger.name, trigger.config])
          const fresh = () => ({ functionName: name, trigger, schedule: scheduleOf(trigger), doneUpTo: now })
          next.set(key, armed.get(key) ?? fresh())
        }
      armed = next
    },
    list: () => [...armed.values()],
  }
}
