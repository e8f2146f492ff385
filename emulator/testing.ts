/** Starts the built emulator as a child process for a test: real files, real port, real kill. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

export interface TestCloudOptions {
  functionsDir: string
  databaseFile?: string
  staticDir?: string
  /** A temporary one by default, removed by `stop`. One that is given is left alone. */
  dataDir?: string
  /** Longest life of a transaction, in milliseconds. */
  transactionLimitMs?: number
  /** `strict` unless told otherwise: messages go only to those who agreed. */
  subscriptions?: 'strict' | 'open'
  /** Type of message push to function. */
  messagePush?: Readonly<Record<string, string>>
  /** The mini-program's app.json. */
  appFile?: string
  uploadLimitMb?: number
  /** `refuse`: a query that reads a whole collection is an error. */
  scans?: 'report' | 'refuse'
  /** Environment variables for every function. */
  env?: Readonly<Record<string, string>>
}

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

const ROOT = path.resolve(__dirname, '..')
const BUILT = path.join(ROOT, 'dist', 'emulator')
const LOCK = path.join(ROOT, 'dist', 'emulator.lock')
/** A build takes a second or two; a lock older than this was left by a process that died. */
const LOCK_STALE_MS = 60_000
const POLL_MS = 100

const modified = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

const newestSource = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true }).map(entry => {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) return entry.name === 'fixtures' ? 0 : newestSource(file)
      return entry.name.endsWith('.test.ts') ? 0 : modified(file)
    }),
  )

const isFresh = (): boolean => {
  const built = Math.min(modified(path.join(BUILT, 'cli.js')), modified(path.join(BUILT, 'worker.js')))
  return (
    built > newestSource(path.join(ROOT, 'emulator')) &&
    built > modified(path.join(ROOT, 'scripts', 'build-emulator.ts'))
  )
}

/** Built aside and moved in, so that nobody ever loads half a file. */
const build = (): void => {
  const aside = mkdtempSync(path.join(ROOT, 'dist', 'emulator-'))
  const tsx = path.join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const script = path.join(ROOT, 'scripts', 'build-emulator.ts')
  try {
    execFileSync(process.execPath, [tsx, script, aside], { cwd: ROOT })
    mkdirSync(BUILT, { recursive: true })
    // cli.js last: with it in place everything counts as fresh.
    const files = readdirSync(aside).filter(file => file !== 'cli.js')
    for (const file of [...files, 'cli.js']) renameSync(path.join(aside, file), path.join(BUILT, file))
  } finally {
    rmSync(aside, { recursive: true })
  }
}

const takeLock = (): boolean => {
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    if (Date.now() - modified(LOCK) > LOCK_STALE_MS) rmSync(LOCK, { recursive: true, force: true })
    return false
  }
}

/** Builds dist/emulator when it is missing or older than its sources; safe in several processes at once. */
export const ensureBuilt = async (): Promise<void> => {
  mkdirSync(path.join(ROOT, 'dist'), { recursive: true })
  while (!isFresh()) {
    if (!takeLock()) {
      await new Promise(resolve => setTimeout(resolve, POLL_MS))
      continue
    }
    try {
      if (!isFresh()) build()
    } finally {
      rmSync(LOCK, { recursive: true, force: true })
    }
  }
}

const argumentsOf = (options: TestCloudOptions, dataDir: string): string[] => [
  ...['--functions', options.functionsDir, '--data', dataDir, '--port', '0'],
  ...(options.databaseFile ? ['--database', options.databaseFile] : []),
  ...(options.staticDir ? ['--static', options.staticDir] : []),
  ...(options.transactionLimitMs ? ['--transaction-limit-ms', String(options.transactionLimitMs)] : []),
  ...(options.subscriptions ? ['--subscriptions', options.subscriptions] : []),
  ...Object.entries(options.messagePush ?? {}).flatMap(([type, name]) => [
    '--message-push',
    `${type}=${name}`,
  ]),
  ...(options.appFile ? ['--app', options.appFile] : []),
  ...(options.uploadLimitMb ? ['--upload-limit-mb', String(options.uploadLimitMb)] : []),
  ...(options.scans ? ['--scans', options.scans] : []),
  ...Object.entries(options.env ?? {}).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
]

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
