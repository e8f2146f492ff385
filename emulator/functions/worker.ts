/** The process of one function instance: loads index.js once and serves one event at a time. */
import path from 'node:path'
import { watchFailures } from './inside/failures'
import { describeError } from './inside/missing-package'
import { captureOutput } from './inside/output'
import { loadMain, type Main } from './inside/run'
import { runInScope } from './inside/scope'
import { installScopedEnv } from './inside/scoped-env'
import { installShiftedDate } from './inside/shifted-date'
import { usedMemoryMb } from './instance/memory'
import { type FromInstance, type Invoke, isInvoke } from './protocol'

const began = performance.now()
const channel = process.send?.bind(process)
const exit = process.exit.bind(process)
// The channel is the emulator's, not the function's.
process.send = undefined

const indexFile = String(process.argv[2])
const describe = (error: unknown): string => describeError(error, path.dirname(indexFile))

let offsetMs = 0
let serving: string | undefined

const send = (message: FromInstance, sent?: () => void): void => {
  channel?.(message, undefined, undefined, () => sent?.())
}

const outcomeOf = async (main: Main, message: Invoke): Promise<FromInstance> => {
  try {
    const result = await main(JSON.parse(message.event), JSON.parse(message.context))
    const json = JSON.stringify(result ?? null) ?? 'null'
    return { type: 'result', json, memoryMb: usedMemoryMb() }
  } catch (error) {
    return { type: 'threw', error: describe(error), memoryMb: usedMemoryMb() }
  }
}

const serve = async (main: Main, flush: () => void, message: Invoke): Promise<void> => {
  const outcome = await outcomeOf(main, message)
  flush()
  serving = undefined
  send(outcome)
}

const start = (): void => {
  installShiftedDate(() => offsetMs)
  installScopedEnv()
  const flush = captureOutput(send)
  watchFailures({ send, serving: () => serving, exit })
  process.on('disconnect', () => exit(0))
  try {
    const main = loadMain(indexFile)
    flush()
    process.on('message', message => {
      if (!isInvoke(message)) return
      offsetMs = message.offsetMs
      serving = message.requestId
      send({ type: 'took' })
      const scope = { requestId: message.requestId, env: { ...message.env } }
      runInScope(scope, () => void serve(main, flush, message))
    })
    send({ type: 'ready', loadMs: performance.now() - began })
  } catch (error) {
    flush()
    send({ type: 'failed', error: describe(error) })
  }
}

start()
