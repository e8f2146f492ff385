/** One worker thread: started, given one event at a time, killed when it hangs. */
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { INIT_TIMEOUT_MS } from '../limits'
import type { FunctionFolder } from './config'
import { instanceEnv } from './environment'
import type { Invoke } from './protocol'

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('failed'), error: z.string() }),
  z.object({ type: z.literal('result'), json: z.string() }),
  z.object({ type: z.literal('threw'), error: z.string() }),
])
type Message = z.infer<typeof messageSchema>

export type Outcome = { ok: true; json: string } | { ok: false; error: string }

export interface Instance {
  id: string
  folder: FunctionFolder
  /** False once it crashed, hung or was stopped. */
  alive(): boolean
  /** OPENID of the event being served. */
  openid: string | undefined
  /** Serves one event; never rejects. The time limit counts from the moment the code is loaded. */
  serve(message: Invoke): Promise<Outcome>
  kill(): Promise<void>
}

export interface InstanceOptions {
  id: string
  folder: FunctionFolder
  workerFile: string
  adminUrl: string
  onLine(line: string): void
  /** Called once, when the thread is gone. */
  onGone(): void
}

const eachLine = (stream: Readable, onLine: (line: string) => void) =>
  createInterface({ input: stream }).on('line', onLine)

/** Starts an instance; its code loads in the background. */
export const startInstance = ({
  id,
  folder,
  workerFile,
  adminUrl,
  onLine,
  onGone,
}: InstanceOptions): Instance => {
  const env = instanceEnv(adminUrl, id)
  const worker = new Worker(workerFile, { workerData: folder.indexFile, env, stdout: true, stderr: true })
  eachLine(worker.stdout, onLine)
  eachLine(worker.stderr, onLine)
  let alive = true
  let waiting: ((message: Message) => void) | undefined
  let early: Message | undefined

  const deliver = (message: Message) => {
    if (waiting) waiting(message)
    else early = message
    waiting = undefined
  }
  const die = (error: string) => {
    if (!alive) return
    alive = false
    deliver({ type: 'failed', error })
    onGone()
  }
  const kill = async (reason = 'instance stopped') => {
    die(reason)
    await worker.terminate()
  }
  worker.on('message', raw => deliver(messageSchema.parse(raw)))
  worker.on('error', error => die(`instance crashed: ${error.stack ?? error.message}`))
  worker.on('exit', code => die(`instance exited with code ${code}`))

  const next = async (limitMs: number, what: string): Promise<Message> => {
    const message = new Promise<Message>(resolve => {
      if (early) resolve(early)
      else waiting = resolve
      early = undefined
    })
    const timer = setTimeout(() => void kill(`${what} timed out after ${limitMs} ms`), limitMs)
    return message.finally(() => clearTimeout(timer))
  }
  const loaded = next(INIT_TIMEOUT_MS, 'loading')

  const instance: Instance = {
    id,
    folder,
    alive: () => alive,
    openid: undefined,
    async serve(message) {
      const first = await loaded
      if (first.type !== 'ready') {
        void kill()
        return { ok: false, error: 'error' in first ? first.error : 'not loaded' }
      }
      if (!alive) return { ok: false, error: 'instance is gone' }
      worker.postMessage(message)
      const answer = await next(folder.timeoutMs, 'the function')
      if (answer.type === 'result') return { ok: true, json: answer.json }
      return { ok: false, error: 'error' in answer ? answer.error : 'unexpected answer' }
    },
    kill: () => kill(),
  }
  return instance
}
