/** One function instance: a thread that loads index.js once and serves one event at a time. */
import { createRequire } from 'node:module'
import { inspect } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import { type FromWorker, type Invoke, isInvoke } from './protocol'
import { installShiftedDate } from './shifted-date'

type Main = (event: unknown, context: unknown) => unknown

let offsetMs = 0
installShiftedDate(() => offsetMs)

const send = (message: FromWorker) => parentPort?.postMessage(message)

const load = (indexFile: string): Main => {
  const loaded: unknown = createRequire(indexFile)(indexFile)
  const main = typeof loaded === 'object' && loaded !== null && 'main' in loaded ? loaded.main : undefined
  if (typeof main !== 'function') throw new Error('index.js exports no function named main')
  return (event, context) => main(event, context)
}

const serve = async (main: Main, message: Invoke): Promise<void> => {
  offsetMs = message.offsetMs
  for (const [key, value] of Object.entries(message.env)) {
    if (value === null) delete process.env[key]
    else process.env[key] = value
  }
  try {
    const result = await main(JSON.parse(message.event), JSON.parse(message.context))
    send({ type: 'result', json: JSON.stringify(result ?? null) ?? 'null' })
  } catch (error) {
    send({ type: 'threw', error: inspect(error) })
  }
}

const start = (): void => {
  try {
    const main = load(String(workerData))
    parentPort?.on('message', message => {
      if (isInvoke(message)) void serve(main, message)
    })
    send({ type: 'ready' })
  } catch (error) {
    send({ type: 'failed', error: inspect(error) })
  }
}

start()
