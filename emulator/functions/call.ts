/** One call of a function: its event on the way to an instance, its lines in the log, its record. */
import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { isObject } from '../json'
import { LOG_LINE_CHARS, MAX_APP_RESPONSE_BYTES, MAX_RESPONSE_BYTES } from '../limits'
import type { CallRecord } from './calls'
import { APP_ID, eventContext, eventEnv } from './environment'
import { secretIdOf } from './fleet'
import type { FunctionFolder } from './folder/folders'
import type { Door, Origin } from './identity'
import { failed, type Outcome } from './outcome'
import type { Job, PoolAnswer } from './pool'
import { billedMs, cut, endLines, initLine, startLine } from './report'

export interface CallOptions {
  folder: FunctionFolder
  event: unknown
  origin: Origin
  clock: Clock
  /** The function as it is on disk by now. */
  find(name: string): FunctionFolder | undefined
  write(line: string, level: 'info' | 'error'): void
}

export interface FunctionCall {
  job: Job
  /** The function as the instance has it that served; undefined as long as none does. */
  servedAs(): FunctionFolder | undefined
  /** Writes the last lines. */
  end(answer: PoolAnswer): Omit<CallRecord, 'lines' | 'database'>
}

/** The real cloud adds who is calling to the event. */
const withUser = (event: unknown, openid: string | undefined): unknown =>
  isObject(event) && openid !== undefined ? { ...event, userInfo: { appId: APP_ID, openId: openid } } : event

const MB = 1024 * 1024

/** An answer that is too large is an error; WeChat carries less to an app than the cloud does from function to function. */
export const withinLimit = (outcome: Outcome, door: Door): Outcome => {
  const limit = door === 'client' ? MAX_APP_RESPONSE_BYTES : MAX_RESPONSE_BYTES
  const bytes = outcome.ok ? Buffer.byteLength(outcome.json) : 0
  if (bytes <= limit) return outcome
  return failed(
    'tooLarge',
    `-604001: cloudfunction result size exceed limit (${limit / MB}MB): ${bytes} bytes`,
  )
}

const rounded = (mb: number): number => Math.round(mb * 100) / 100

export const beginCall = ({
  folder: found,
  event,
  origin,
  clock,
  find,
  write,
}: CallOptions): FunctionCall => {
  const { name } = found
  const requestId = randomUUID()
  const at = new Date(clock.now()).toISOString()
  const began = performance.now()
  let isStarted = false
  let served: FunctionFolder | undefined
  const start = () => {
    if (!isStarted) write(startLine(requestId), 'info')
    isStarted = true
  }

  const job: Job = {
    requestId,
    origin,
    folder: () => find(name) ?? found,
    handOver(instance, loaded) {
      const { folder } = instance
      served = folder
      if (loaded) write(initLine(requestId, loaded, folder.config.memoryMb), 'info')
      start()
      return {
        type: 'invoke',
        requestId,
        event: JSON.stringify(withUser(event, origin.openid) ?? {}),
        context: JSON.stringify(eventContext(folder, requestId, origin)),
        env: eventEnv(origin, secretIdOf(instance, requestId)),
        offsetMs: clock.offsetMs(),
      }
    },
  }
  return {
    job,
    servedAs: () => served,
    end(answer) {
      const { outcome, cold, loaded, runMs, memoryMb } = answer
      const { memoryMb: memoryLimitMb } = found.config
      const text = JSON.stringify(event) ?? ''
      start()
      for (const line of endLines(requestId, answer, memoryLimitMb))
        write(line, line.startsWith('ERROR') ? 'error' : 'info')
      return {
        ...{ requestId, name, source: origin.door, openid: origin.openid, at },
        event: cut(text, LOG_LINE_CHARS),
        eventBytes: Buffer.byteLength(text),
        ...(outcome.ok ? { resultBytes: Buffer.byteLength(outcome.json) } : {}),
        durationMs: Math.round(performance.now() - began),
        ...{ cold, runMs: Math.round(runMs), billedMs: billedMs(runMs), memoryLimitMb },
        ...(loaded ? { initMs: Math.round(loaded.initMs) } : {}),
        ...(memoryMb === undefined ? {} : { memoryMb: rounded(memoryMb) }),
        ...(outcome.ok ? { outcome: 'ok' } : { outcome: outcome.failure, error: outcome.error }),
      }
    },
  }
}
