/** The WeChat cloud on one machine. */
import { once } from 'node:events'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { createClock } from './clock'
import { openEngine } from './database/engine'
import { createDatabaseService } from './database/service'
import { type Declaration, declarationSchema } from './database/store/catalog'
import { StartError } from './errors'
import { createRuntime } from './functions/runtime'
import { createFunctionsService } from './functions/service'
import { createHttpServer } from './http/server'
import { parseJson } from './json'
import { TRANSACTION_LIMIT_MS } from './limits'
import { createLog, type Log } from './log'
import { createOutbox } from './openapi/outbox'
import { createOpenApiService } from './openapi/service'
import { createRegistry } from './registry'

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

const readDeclaration = (file: string | undefined): Declaration => {
  if (file === undefined) return { collections: {} }
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new StartError(`cannot read the database file ${file}`)
  }
  const parsed = declarationSchema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new StartError(
    `the database file ${file} is not valid: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
  )
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
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw inUse ? new StartError(`port ${port} on ${host} is in use; choose another with --port`) : error
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

/**
 * Starts the emulator.
 * @throws StartError with one line for the person at the terminal: a missing folder, a bad file, a port in use,
 *   data of an unknown format
 */
export const startEmulator = async (options: EmulatorOptions): Promise<Emulator> => {
  const { host = '127.0.0.1', log = createLog() } = options
  checkFolder(options.functionsDir, 'functions')
  if (options.staticDir !== undefined) checkFolder(options.staticDir, 'static')
  const workerFile = findWorker(options.workerFile)
  mkdirSync(options.dataDir, { recursive: true })
  const clock = createClock()
  const engine = await openEngine({
    dataDir: options.dataDir,
    declaration: readDeclaration(options.databaseFile),
    clock,
    log,
    transactionLimitMs: options.transactionLimitMs ?? TRANSACTION_LIMIT_MS,
  })
  const outbox = createOutbox(engine.env)
  const address = { url: '' }
  const runtime = createRuntime({
    functionsDir: path.resolve(options.functionsDir),
    workerFile,
    adminUrl: () => `${address.url}/admin`,
    clock,
    log,
    onInstanceGone: id => engine.transactions.abortOwnedBy(id),
  })
  const registry = createRegistry([
    createDatabaseService(engine),
    createOpenApiService({ outbox, clock, log }),
    createFunctionsService(runtime),
  ])
  const reset = async () => {
    await registry.reset()
    clock.reset()
  }
  const server = createHttpServer({
    host,
    admin: { registry, callerOf: runtime.callerOf, log },
    emulator: { clock, outbox: outbox.list, collections: engine.counts, calls: runtime.calls, reset },
    runtime,
    staticDir: options.staticDir,
    log,
  })
  await registry.start()
  const port = await listen(server, options.port ?? DEFAULT_PORT, host).catch(async error => {
    await registry.stop()
    throw error
  })
  address.url = `http://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`
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
