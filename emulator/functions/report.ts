/**
 * The lines the cloud's log has for a call, in Tencent SCF's words (`Init Report … Coldstart`, `START`, `ERROR`,
 * `Response`, `END`, `Report`), with the billed duration, which its console shows beside them, in the last one.
 */
import { BILLING_STEP_MS, LOG_LINE_CHARS, RET_MSG_CHARS } from '../limits'
import type { Loaded } from './instance/instance'
import type { Outcome } from './outcome'
import type { PoolAnswer } from './pool'

const whole = (ms: number): string => `${Math.round(ms)}ms`
const memory = (usedMb: number | undefined): string =>
  usedMb === undefined ? '' : ` MemUsage:${usedMb.toFixed(2)}MB`

export const cut = (text: string, chars: number): string =>
  text.length > chars ? `${text.slice(0, chars)}…(${text.length} characters)` : text

/** What a run of so many milliseconds is billed as; an event that no function ever saw costs nothing. */
export const billedMs = (runMs: number): number =>
  runMs === 0 ? 0 : Math.ceil(Math.max(1, Math.round(runMs)) / BILLING_STEP_MS) * BILLING_STEP_MS

export const initLine = (requestId: string, loaded: Loaded, memoryMb: number): string => {
  const runtime = whole(loaded.initMs - loaded.loadMs)
  const parts = `(InitRuntime: ${runtime} InitFunction: ${whole(loaded.loadMs)})`
  return `Init Report RequestId: ${requestId} Coldstart: ${whole(loaded.initMs)} ${parts} Memory:${memoryMb}MB${memory(loaded.memoryMb)}`
}

export const startLine = (requestId: string): string => `START RequestId: ${requestId}`

/** The lines after a call, in their order. */
export const endLines = (requestId: string, answer: PoolAnswer, memoryMb: number): string[] => [
  resultLine(requestId, answer.outcome),
  `END RequestId: ${requestId}`,
  [
    `Report RequestId: ${requestId} Duration:${whole(answer.runMs)}`,
    ` Billed Duration:${billedMs(answer.runMs)}ms Memory:${memoryMb}MB${memory(answer.memoryMb)}`,
  ].join(''),
]

const resultLine = (requestId: string, outcome: Outcome): string =>
  outcome.ok
    ? `Response RequestId: ${requestId} RetMsg: ${cut(outcome.json, RET_MSG_CHARS)}`
    : `ERROR RequestId: ${requestId} Result: ${cut(outcome.error, LOG_LINE_CHARS)}`
