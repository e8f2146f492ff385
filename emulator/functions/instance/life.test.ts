import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { watchLife } from './life'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'life-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const TOO_LATE = { failure: 'crashed', error: 'too late' } as const

/** The life of a process that runs this code. */
const start = (code: string) => {
  const file = path.join(dir, 'child.js')
  writeFileSync(file, code)
  const child = fork(file, { silent: true, execArgv: [], cwd: dir })
  const life = watchLife({
    ...{ child, memoryMb: 256, serving: () => undefined },
    onLine: () => {},
    onDeath: () => {},
  })
  return { child, life }
}

/** Keeps this process from everything else until the file is there. */
const blockUntil = (file: string): void => {
  const end = performance.now() + 30_000
  while (!existsSync(file)) if (performance.now() > end) throw new Error(`${file} did not come`)
}

test('a message that came in time, while this process was busy, costs nobody his life', async () => {
  const said = path.join(dir, 'said')
  const { life } = start(
    `process.send({ type: 'took' }, () => require('node:fs').writeFileSync(${JSON.stringify(said)}, ''))
    setInterval(() => {}, 1000)`,
  )
  const message = life.next(1, TOO_LATE)
  blockUntil(said)
  expect(await message).toEqual({ type: 'took' })
  for (let turn = 0; turn < 3; turn += 1) await new Promise(resolve => setImmediate(resolve))
  expect(life.death()).toBeUndefined()
  expect(life.isFit()).toBe(true)
  life.die(TOO_LATE)
})

test('one that says nothing in time is killed', async () => {
  const { child, life } = start('setInterval(() => {}, 1000)')
  const gone = new Promise(resolve => child.once('exit', (_code, signal) => resolve(signal)))
  expect(await life.next(10, TOO_LATE)).toEqual({ type: 'dead', ...TOO_LATE })
  expect(life.isFit()).toBe(false)
  expect(await gone).toBe('SIGKILL')
})
