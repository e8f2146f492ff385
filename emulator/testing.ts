/** Starts the built emulator as a child process for a test: real files, real port, real kill. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { argumentsOf, type TestCloudOptions } from './testing/arguments'
import { BUILT, ensureBuilt } from './testing/build'

export { ensureBuilt }

/** What `POST /functions/<name>` answered. */
export interface Answer {
  status: number
  body: unknown
}

export interface TestCloud {
  url: string
  dataDir: string
  /** Calls a function; `openid` undefined leaves the header out. */
  call(name: string, event: unknown, openid?: string): Promise<Answer>
  clock: {
    /** Sets the emulator's clock to an ISO time. */
    set(now: string): Promise<void>
    advance(ms: number): Promise<void>
    reset(): Promise<void>
  }
  /** Messages sent, newest first. */
  outbox(): Promise<z.infer<typeof outboxSchema>['items']>
  /** What a phone does: agrees to messages of a template. */
  subscribe(openid: string, templateId: string, count?: number): Promise<void>
  /** GET (no body) or POST of one of the routes under /emulator/api/. */
  api(name: string, body?: unknown): Promise<unknown>
  /** Drops all data. */
  reset(): Promise<void>
  /** Everything the emulator wrote to its log so far. */
  log(): string
  /** SIGKILL: what a crash of the machine's process does. Keeps the data. */
  kill(): Promise<void>
  /** Ordered stop; removes a temporary data folder. */
  stop(): Promise<void>
}

const outboxSchema = z.object({
  items: z.array(
    z.object({
      touser: z.string(),
      template_id: z.string(),
      page: z.string().optional(),
      data: z.record(z.string(), z.object({ value: z.string() })),
      time: z.string(),
    }),
  ),
})
const readySchema = z.object({ type: z.literal('ready'), url: z.string(), port: z.number() })

/** Resolves with the address; rejects with the log when the process ends first. */
const ready = (child: ChildProcess, log: () => string): Promise<string> =>
  new Promise((resolve, reject) => {
    child.once('message', message => resolve(readySchema.parse(message).url))
    child.once('exit', code => reject(new Error(`the emulator exited with code ${code}: ${log()}`)))
  })

const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const control = async (url: string, body?: unknown): Promise<unknown> => {
  const response = body === undefined ? await fetch(url) : await post(url, body)
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Starts a cloud of its own for a test, on a free port. */
export const startTestCloud = async (options: TestCloudOptions): Promise<TestCloud> => {
  await ensureBuilt()
  const dataDir = options.dataDir ?? mkdtempSync(path.join(tmpdir(), 'test-cloud-'))
  const child = fork(path.join(BUILT, 'cli.js'), argumentsOf(options, dataDir), {
    silent: true,
    execArgv: [],
  })
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      written += chunk.toString('utf8')
    })
  const url = await ready(child, () => written)
  const api = (name: string, body?: unknown) => control(`${url}/emulator/api/${name}`, body)
  return {
    url,
    dataDir,
    async call(name, event, openid) {
      const headers: Record<string, string> = openid === undefined ? {} : { 'x-wx-openid': openid }
      const response = await post(`${url}/functions/${name}`, event, headers)
      return { status: response.status, body: await response.json() }
    },
    clock: {
      set: async now => void (await api('clock', { now })),
      advance: async advanceMs => void (await api('clock', { advanceMs })),
      reset: async () => void (await api('clock', { reset: true })),
    },
    async outbox() {
      const response = await fetch(`${url}/emulator/api/outbox`)
      return outboxSchema.parse(await response.json()).items
    },
    subscribe: async (openid, templateId, count = 1) =>
      void (await api('subscriptions', { openid, templateId, count })),
    api,
    reset: async () => void (await api('reset', {})),
    log: () => written,
    kill: () => end(child, 'SIGKILL'),
    async stop() {
      await end(child, 'SIGTERM')
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
