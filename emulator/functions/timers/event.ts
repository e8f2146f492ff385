/** What a function that a timer calls is handed. */
import type { Trigger } from '../folder/config'

export interface TimerEvent {
  Type: 'Timer'
  TriggerName: string
  /** The due time in UTC, to the second. */
  Time: string
  Message: ''
}

export const eventAt = (trigger: Trigger, epochMs: number): TimerEvent => ({
  Type: 'Timer',
  TriggerName: trigger.name,
  Time: `${new Date(epochMs).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}Z`,
  Message: '',
})
