import type { FunctionFolder } from './folder/folders'
import { fromTimer } from './identity'
import type { Instance, Served } from './instance/instance'
import { failed } from './outcome'
import { createPool, type Job } from './pool'
import { until } from './testing'

const folderOf = (stamp: string): FunctionFolder => ({
  ...{ name: 'f', dir: '/f', indexFile: '/f/index.js', stamp },
  config: { timeoutMs: 1000, memoryMb: 256, openapi: [], env: {}, triggers: [] },
})
const served: Served = { outcome: { ok: true, json: '1' }, runMs: 1, memoryMb: 1, lost: false }

interface Fake extends Instance {
  /** Ends the event being served. */
  answer(result?: Partial<Served>): void
  isUsable: boolean
  isKilled: boolean
}

/** A pool of instances that answer when the test says so. */
const setUp = (options: { maxInstances?: number; maxWaiting?: number; idleMs?: number } = {}) => {
  const started: Fake[] = []
  const order: string[] = []
  const start = (folder: FunctionFolder): Instance => {
    let answer: (result?: Partial<Served>) => void = () => {}
    const fake: Fake = {
      ...{ id: String(started.length), folder, isUsable: true, isKilled: false },
      usable: () => fake.isUsable,
      originOf: () => undefined,
      loaded: Promise.resolve({ initMs: 1, loadMs: 1, memoryMb: 1 }),
      serve: message => {
        order.push(message.requestId)
        return new Promise(resolve => {
          answer = result => resolve({ ...served, ...result })
        })
      },
      answer: result => answer(result),
      async kill() {
        fake.isKilled = true
        answer({ outcome: failed('stopped', 'stopped') })
      },
    }
    started.push(fake)
    return fake
  }
  const pool = createPool({ start, ...options })
  const run = (requestId: string, stamp = 'one') => {
    const job: Job = {
      requestId,
      origin: fromTimer(),
      folder: () => folderOf(stamp),
      handOver: () => ({ type: 'invoke', requestId, event: '', context: '', env: {}, offsetMs: 0 }),
    }
    return pool.run(job)
  }
  return { pool, run, started, order }
}

test('events beyond the limit wait and are served in the order they came', async () => {
  const { run, started, order, pool } = setUp({ maxInstances: 1 })
  const all = ['a', 'b', 'c', 'd'].map(id => run(id))
  await until(() => order.length === 1)
  expect(pool.size()).toEqual({ instances: 1, waiting: 3 })
  for (let count = 1; count <= 4; count += 1) {
    await until(() => order.length === count)
    started[0]?.answer()
  }
  await Promise.all(all)
  expect(order).toEqual(['a', 'b', 'c', 'd'])
  expect(started).toHaveLength(1)
})

test('more events than may wait are refused', async () => {
  const { run, started, order } = setUp({ maxInstances: 1, maxWaiting: 1 })
  const first = run('a')
  const second = run('b')
  expect((await run('c')).outcome).toMatchObject({ ok: false, failure: 'busy' })
  await until(() => order.length === 1)
  started[0]?.answer()
  await first
  await until(() => order.length === 2)
  started[0]?.answer()
  expect((await second).outcome.ok).toBe(true)
})

test('an instance with nothing to do is let go after a while; the one used last is used next', async () => {
  const { run, started, order, pool } = setUp({ idleMs: 20 })
  const both = [run('a'), run('b')]
  await until(() => order.length === 2)
  for (const fake of started) fake.answer()
  await Promise.all(both)
  const again = run('c')
  await until(() => order.length === 3)
  await until(() => started[0]?.isKilled ?? false)
  expect(started[1]?.isKilled).toBe(false)
  started[1]?.answer()
  expect((await again).cold).toBe(false)
  await until(() => pool.size().instances === 0)
})

test('an instance of old code, or one that is not fit any more, is replaced', async () => {
  const { run, started, order } = setUp()
  /** Ends the event that is served as the `count`th, by the instance that was started as number `index`. */
  const finish = async (work: Promise<unknown>, count: number, index: number) => {
    await until(() => order.length === count)
    started[index]?.answer()
    await work
  }
  await finish(run('a'), 1, 0)
  await finish(run('b', 'two'), 2, 1)
  expect(started[0]?.isKilled).toBe(true)
  const third = run('c', 'two')
  await until(() => order.length === 3)
  for (const fake of started) fake.isUsable = false
  await finish(third, 3, 1)
  expect(started[1]?.isKilled).toBe(true)
  await finish(run('d', 'two'), 4, 2)
  expect(started).toHaveLength(3)
})

test('an event whose warm instance was lost is tried on another one', async () => {
  const { run, started, order } = setUp()
  const first = run('a')
  await until(() => order.length === 1)
  started[0]?.answer()
  await first
  const second = run('b')
  await until(() => order.length === 2)
  const [lost] = started
  if (lost) lost.isUsable = false
  lost?.answer({ lost: true, outcome: failed('crashed', 'gone') })
  await until(() => started.length === 2 && order.length === 3)
  started[1]?.answer()
  expect(await second).toMatchObject({ outcome: { ok: true }, cold: true })
})

test('one that is lost right after its start is the function’s own fault', async () => {
  const { run, started, order } = setUp()
  const answer = run('a')
  await until(() => order.length === 1)
  started[0]?.answer({ lost: true, outcome: failed('crashed', 'gone') })
  expect(await answer).toMatchObject({ outcome: { ok: false, failure: 'crashed' } })
})

test('a reset ends all instances and drops what waits', async () => {
  const { run, started, order, pool } = setUp({ maxInstances: 1 })
  const running = run('a')
  const waiting = run('b')
  await until(() => order.length === 1)
  await pool.reset()
  expect((await running).outcome).toMatchObject({ failure: 'stopped' })
  expect((await waiting).outcome).toMatchObject({ failure: 'stopped' })
  expect(started.every(({ isKilled }) => isKilled)).toBe(true)
  expect(pool.size()).toEqual({ instances: 0, waiting: 0 })
  const next = run('c')
  await until(() => order.length === 2)
  started[1]?.answer()
  expect((await next).cold).toBe(true)
})
