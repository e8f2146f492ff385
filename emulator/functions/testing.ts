/** A runtime in the test's own process, with functions the test writes; their instances are real processes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClock } from '../clock'
import { createLog } from '../log'
import { ensureBuilt } from '../testing'
import type { Variables } from './environment'
import { fromClient } from './identity'
import { createRuntime, type Invocation, type Runtime } from './runtime'

const WORKER = path.join(__dirname, '..', '..', 'dist', 'emulator', 'worker.js')

export interface TestRuntime {
  runtime: Runtime
  clock: ReturnType<typeof createClock>
  functionsDir: string
  /** Writes a file below the functions folder. */
  write(file: string, text: string): void
  /** Calls a function as this person; what it returned, or its error's text. */
  call(name: string, event?: unknown, openid?: string): Promise<unknown>
  invoke(name: string, event?: unknown, openid?: string): Promise<Invocation>
  log(): string
  /** Instances that ended. */
  gone: string[]
  stop(): Promise<void>
}

/** Starts a runtime over `files`: `{ 'name/index.js': code, 'name/config.json': … }`. */
export const startTestRuntime = async (
  files: Readonly<Record<string, string>>,
  options: { env?: Variables } = {},
): Promise<TestRuntime> => {
  await ensureBuilt()
  const functionsDir = mkdtempSync(path.join(tmpdir(), 'runtime-'))
  const write = (file: string, text: string) => {
    const target = path.join(functionsDir, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  for (const [file, text] of Object.entries(files)) write(file, text)
  let written = ''
  const gone: string[] = []
  const clock = createClock()
  const runtime = createRuntime({
    functionsDir,
    workerFile: WORKER,
    adminUrl: () => 'http://127.0.0.1:9/admin',
    clock,
    log: createLog(line => {
      written += line
    }),
    env: options.env,
    onInstanceGone: id => gone.push(id),
  })
  const invoke = (name: string, event: unknown = {}, openid = 'p') =>
    runtime.invoke(name, event, fromClient({ openid }))
  return {
    runtime,
    clock,
    functionsDir,
    write,
    invoke,
    async call(name, event, openid) {
      const invocation = await invoke(name, event, openid)
      if (invocation.kind === 'missing') return 'missing'
      return invocation.kind === 'failed' ? invocation.error : JSON.parse(invocation.json)
    },
    log: () => written,
    gone,
    async stop() {
      await runtime.stop()
      rmSync(functionsDir, { recursive: true, force: true })
    },
  }
}

const PATIENCE_MS = 30_000

/** Resolves when `condition` holds. @throws after half a minute */
export const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + PATIENCE_MS
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('what was waited for did not come')
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}
