/** The WeChat cloud on one machine. */
import { once } from 'node:events'
import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { createClock } from './clock'
import { openEngine } from './database/engine'
import type { ScanPolicy } from './database/query/profile'
import { createDatabaseService } from './database/service'
import { type Declaration, declarationSchema } from './database/store/catalog'
import { errorText, hasCode, StartError } from './errors'
import { fromCloud } from './functions/identity'
import { createRuntime, type Runtime } from './functions/runtime'
import { createFunctionsService } from './functions/service'
import { ownAddress } from './http/guard'
import { createHttpServer } from './http/server'
import { TRANSACTION_LIMIT_MS } from './limits'
import { createLog, type Log, rememberLog } from './log'
import { createOpenApis } from './openapi/openapi'
import { readPages } from './openapi/pages'
import { createOpenApiService } from './openapi/service'
import type { Visits } from './openapi/visits'
import { readNamedJson } from './read-file'
import { createRegistry } from './registry'
import { createSnapshots } from './snapshots'
import { lookAt } from './storage/look'
import { createStorageService } from './storage/service'
import { createStorage } from './storage/storage'

export interface EmulatorOptions {
  /** Every folder in it with an index.js is a function. */
  functionsDir: string
  /** Where the database lives; made if missing. */
  dataDir: string
  /** 0 picks a free one. */
  port?: number
  host?: string
  /** Served at `/`, when given. */
  staticDir?: string
  /** JSON file with collections and indexes. */
  databaseFile?: string
  /** The bundled `worker.js`; looked for beside this file and in dist/emulator unless told otherwise. */
  workerFile?: string
  /** Longest life of a transaction, in milliseconds. */
  transactionLimitMs?: number
  /** What becomes of a query that reads a whole collection: logged, or refused as tests want it. */
  scans?: ScanPolicy
  /** Environment variables for every function, beside those of its config.json. Nothing else of ours is handed on. */
  env?: Readonly<Record<string, string>>
  /** `strict` (the default): a message is sent only to someone who agreed to it; `open`: to anyone. */
  subscriptions?: 'strict' | 'open'
  /** Which function takes a type of message push, e.g. `{ wxa_media_check: 'onMediaCheck' }`. */
  messagePush?: Readonly<Record<string, string>>
  /** The mini-program's app.json: APIs that name a page refuse one that is not in it. */
  appFile?: string
  /** Largest upload, in bytes. */
  uploadLimitBytes?: number
  log?: Log
}

export interface Emulator {
  url: string
  port: number
  /** Ordered stop: no new requests, functions, then the database. */
  stop(): Promise<void>
  /** Drops all data and moves the clock back to real time. */
  reset(): Promise<void>
}

const DEFAULT_PORT = 8787
/** How many may knock in one moment: a crowd of callers at once is what a load test is. Node's own is 511. */
const BACKLOG = 4096

const readDeclaration = (file: string | undefined): Declaration => {
  if (file === undefined) return { collections: {} }
  const parsed = declarationSchema.safeParse(readNamedJson(file, 'the database file'))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') || 'the whole of it'
  throw new StartError(`the database file ${file} is not valid: ${where}: ${issue?.message ?? ''}`)
}

/** @throws StartError when the data folder cannot be one */
const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new StartError(`the data folder ${folder} cannot be made: ${errorText(error)}`)
  }
}

const checkFolder = (folder: string, what: string): void => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new StartError(`the ${what} folder ${folder} does not exist`)
}

const listen = async (
  server: ReturnType<typeof createHttpServer>,
  port: number,
  host: string,
): Promise<number> => {
  server.listen(port, host, BACKLOG)
  try {
    await once(server, 'listening')
  } catch (error) {
    if (hasCode(error, 'EADDRINUSE'))
      throw new StartError(`port ${port} on ${host} is in use; choose another with --port`)
    throw new StartError(`cannot listen on ${host}, port ${port}: ${errorText(error)}`)
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

/** Bundled, the worker lies beside us; run from source, it is where the build puts it. */
const findWorker = (given: string | undefined): string => {
  const places = given
    ? [given]
    : [path.join(__dirname, 'worker.js'), path.join(__dirname, '..', 'dist', 'emulator', 'worker.js')]
  const found = places.find(place => statSync(place, { throwIfNoEntry: false })?.isFile())
  if (!found)
    throw new StartError(
      `the function worker ${places.join(' or ')} does not exist; build the emulator first`,
    )
  return found
}

/** The functions as the app reaches them: who calls one uses the app. */
const noteVisits = (runtime: Runtime, visits: Visits): Runtime => ({
  ...runtime,
  invoke(name, event, origin) {
    if (origin?.openid !== undefined) visits.note(origin.openid)
    return runtime.invoke(name, event, origin)
  },
})

const warnOfLostPushes = (routes: Readonly<Record<string, string>>, runtime: Runtime, log: Log): void => {
  const known = new Set(runtime.functions().map(({ name }) => name))
  for (const [type, name] of Object.entries(routes))
    if (!known.has(name)) log.warn(`--message-push ${type}=${name}: there is no function ${name}`)
}

/**
 * Starts the emulator.
 * @throws StartError with one line for the person at the terminal: a missing folder, a bad file, a port in use,
 *   data of an unknown format
 */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  const { host = '127.0.0.1' } = options
  const log = rememberLog(options.log ?? createLog())
  checkFolder(options.functionsDir, 'functions')
  if (options.staticDir !== undefined) checkFolder(options.staticDir, 'static')
  const workerFile = findWorker(options.workerFile)
  const hasPage = readPages(options.appFile)
  makeFolder(options.dataDir)
  const clock = createClock()
  const engine = await openEngine({
    dataDir: options.dataDir,
    declaration: readDeclaration(options.databaseFile),
    clock,
    log,
    transactionLimitMs: options.transactionLimitMs ?? TRANSACTION_LIMIT_MS,
    scans: options.scans ?? 'report',
  })
  const address = { url: '' }
  const runtime = createRuntime({
    functionsDir: path.resolve(options.functionsDir),
    workerFile,
    adminUrl: () => `${address.url}/admin`,
    clock,
    log,
    env: options.env,
    onInstanceGone: id => engine.transactions.abortOwnedBy(id),
  })
  const { env } = engine
  const storage = createStorage({
    ...{ env, clock, dataDir: options.dataDir, baseUrl: () => address.url },
    maxBytes: options.uploadLimitBytes,
  })
  const openApis = createOpenApis({
    ...{ env, clock, log, hasPage },
    strictSubscriptions: options.subscriptions !== 'open',
    push: {
      routes: options.messagePush ?? {},
      invoke: async (name, event, openid) =>
        (await runtime.invoke(name, event, { ...fromCloud(), openid })).kind === 'answered',
    },
    look: url => lookAt(storage, url),
  })
  // Stopped and reset from the end: nothing is pushed any more when the functions go.
  const registry = createRegistry([
    createDatabaseService(engine),
    createFunctionsService(runtime),
    createOpenApiService(openApis, log),
    createStorageService(storage),
  ])
  const reset = async () => {
    // First what could still write: a move of the clock with its timers, then the instances; after them the data goes.
    await clock.reset()
    await runtime.reset()
    await registry.reset()
  }
  const snapshots = createSnapshots({
    database: engine.snapshots,
    dataDir: options.dataDir,
    endWork: () => runtime.reset(),
  })
  const server = createHttpServer({
    host,
    admin: { registry, callerOf: runtime.callerOf, tallyOf: runtime.tallyOf, log },
    emulator: {
      ...{ clock, log, engine, runtime, openApis, storage, snapshots, reset },
      pageDir: path.dirname(workerFile),
      actions: registry.actions,
    },
    runtime: noteVisits(runtime, openApis.visits),
    storage,
    staticDir: options.staticDir,
    log,
  })
  await registry.start()
  const port = await listen(server, options.port ?? DEFAULT_PORT, host).catch(async error => {
    await registry.stop()
    throw error
  })
  address.url = ownAddress(host, port)
  warnOfLostPushes(options.messagePush ?? {}, runtime, log)
  runtime.startTimers()
  openApis.pushes.resume()
  return {
    url: address.url,
    port,
    reset,
    async stop() {
      server.close()
      server.closeAllConnections()
      await registry.stop()
    },
  }
}
