import { createClock } from '../../clock'
import { createLog } from '../../log'
import type { Trigger } from '../folder/config'
import type { Invocation } from '../runtime'
import { until } from '../testing'
import type { TimerEvent } from './event'
import { createTimers, type Timers } from './timers'

const NOON = Date.parse('2026-11-21T12:00:00+08:00')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const DAILY = { name: 'daily', config: '0 0 2 * * * *' }
const MINUTELY = { name: 'minutely', config: '0 * * * * * *' }

type Fire = (name: string, event: TimerEvent) => Promise<Invocation>
const answered: Invocation = { kind: 'answered', json: 'null', requestId: 'r' }

/** The day these tests take place, whatever day it is: real time passes from there on. */
const TODAY = NOON - DAY
beforeEach(() => {
  const began = performance.now()
  jest.spyOn(Date, 'now').mockImplementation(() => Math.round(TODAY + performance.now() - began))
})

let timers: Timers | undefined
afterEach(() => {
  timers?.stop()
  jest.restoreAllMocks()
})

/** Timers over triggers that a test may change, at noon, with a record of what ran at which time of the clock. */
const setUp = async (triggers: Trigger[], fire: Fire = async () => answered) => {
  const clock = createClock()
  const runs: { name: string; event: TimerEvent; now: number }[] = []
  const functions = [{ name: 'sweep', config: { triggers } }]
  let written = ''
  const made = createTimers({
    clock,
    log: createLog(line => {
      written += line
    }),
    functions: () => functions,
    fire: (name, event) => {
      runs.push({ name, event, now: clock.now() })
      return fire(name, event)
    },
  })
  timers = made
  await clock.set(NOON)
  made.start()
  return {
    clock,
    runs,
    timers: made,
    functions,
    log: () => written,
    times: () => runs.map(({ event }) => event.Time),
  }
}

test('a move past due times runs each of them in order, and ends when they have ended', async () => {
  let open = 0
  const { clock, runs, times } = await setUp([DAILY], async () => {
    open += 1
    await new Promise(resolve => setTimeout(resolve, 5))
    open -= 1
    return answered
  })
  await clock.advance(3 * DAY)
  expect(open).toBe(0)
  expect(times()).toEqual(['2026-11-21T18:00:00Z', '2026-11-22T18:00:00Z', '2026-11-23T18:00:00Z'])
  expect(runs[0]).toMatchObject({
    name: 'sweep',
    event: { Type: 'Timer', TriggerName: 'daily', Time: '2026-11-21T18:00:00Z', Message: '' },
  })
  // The clock shows each due time while what is due then runs.
  for (const { event, now } of runs) expect(Math.abs(now - Date.parse(event.Time))).toBeLessThan(1000)
  expect(clock.now() - (NOON + 3 * DAY)).toBeLessThan(1000)
  await clock.advance(MINUTE)
  expect(runs).toHaveLength(3)
})

test('triggers of all functions run by time, not by function', async () => {
  const { clock, functions, runs } = await setUp([{ name: 'hourly', config: '0 0 * * * * *' }])
  functions.push({ name: 'other', config: { triggers: [{ name: 'half', config: '0 30 * * * * *' }] } })
  await clock.advance(2 * 60 * MINUTE)
  expect(runs.map(({ name }) => name)).toEqual(['other', 'sweep', 'other', 'sweep'])
})

test('a big jump runs the latest due times only, and says so', async () => {
  const { clock, times, log } = await setUp([MINUTELY])
  await clock.advance(DAY)
  expect(times()).toHaveLength(30)
  expect(times().at(-1)).toBe('2026-11-22T04:00:00Z')
  expect(times()[0]).toBe('2026-11-22T03:31:00Z')
  expect(log()).toContain('[sweep] timer minutely: more than 30 due times')
})

test('a leap runs only what it lands on, once', async () => {
  const { clock, times } = await setUp([DAILY, MINUTELY])
  await clock.reset()
  await clock.set(Date.parse('2031-05-01T01:59:30+08:00'))
  expect(times()).toEqual([])
  await clock.reset()
  await clock.set(Date.parse('2031-05-01T02:00:05+08:00'))
  expect(times()).toEqual(['2031-04-30T18:00:00Z', '2031-04-30T18:00:00Z'])
  await clock.reset()
  await clock.set(Date.parse('2031-06-01T02:00:00+08:00'))
  expect(times().slice(2)).toEqual(['2031-05-31T18:00:00Z', '2031-05-31T18:00:00Z'])
  // From a time that was set before, up to 31 days pass.
  await clock.set(Date.parse('2031-06-01T02:02:30+08:00'))
  expect(times().slice(4)).toEqual(['2031-05-31T18:01:00Z', '2031-05-31T18:02:00Z'])
})

test('a move back runs nothing; what is due again later runs again, and nothing before that', async () => {
  const { clock, times } = await setUp([DAILY])
  await clock.advance(DAY)
  expect(times()).toHaveLength(1)
  await clock.advance(-DAY)
  await clock.advance(MINUTE)
  expect(times()).toHaveLength(1)
  await clock.advance(DAY)
  expect(times()).toHaveLength(2)
})

test('a return to real time runs nothing, wherever the clock was', async () => {
  const { clock, times } = await setUp([DAILY])
  for (const time of [TODAY - 5 * DAY, TODAY + 400 * DAY]) {
    await clock.set(time)
    await clock.reset()
    expect(times()).toEqual([])
  }
})

test('a reset gives up the move under way: nothing more of it runs', async () => {
  let finish = () => {}
  const { clock, times } = await setUp(
    [DAILY],
    () =>
      new Promise(resolve => {
        finish = () => resolve(answered)
      }),
  )
  const move = clock.advance(3 * DAY)
  await until(() => times().length === 1)
  // The run has not ended, and neither of the two waits for it.
  await clock.reset()
  await move
  expect(clock.offsetMs()).toBe(0)
  finish()
  await new Promise(resolve => setImmediate(resolve))
  expect(times()).toEqual(['2026-11-21T18:00:00Z'])
  expect(clock.offsetMs()).toBe(0)
})

test('a run that hangs after its move was given up holds up no later time', async () => {
  const secondly = { name: 'secondly', config: '* * * * * * *' }
  const { clock, times } = await setUp([secondly], () => new Promise(() => {}))
  void clock.advance(DAY)
  await until(() => times().length === 1)
  await clock.reset()
  await until(() => times().length >= 2)
  expect(Date.parse(times()[1] ?? '')).toBeLessThan(NOON)
})

test('timers that are stopped during a move begin nothing more', async () => {
  const { clock, times } = await setUp([DAILY], async () => {
    timers?.stop()
    return answered
  })
  await clock.advance(3 * DAY)
  expect(times()).toHaveLength(1)
})

test('a look at the functions that fails, and a run that does, are logged; the timers go on', async () => {
  const triggers = [{ name: 'secondly', config: '* * * * * * *' }]
  const { functions, times, log } = await setUp([], async () => {
    throw new Error('no such thing')
  })
  let looks = 0
  const config = {
    get triggers() {
      looks += 1
      if (looks === 1) throw new Error('the disk is gone')
      return triggers
    },
  }
  functions.splice(0, 1, { name: 'sweep', config })
  await until(() => times().length > 1)
  expect(log()).toContain('timers: the disk is gone')
  expect(log()).toContain('timers: no such thing')
})

test('real time fires, too, without anybody moving the clock', async () => {
  const { clock, times, timers: made } = await setUp([DAILY])
  await clock.set(Date.parse('2026-11-22T01:59:59.700+08:00'))
  await until(() => times().length > 0)
  expect(times()).toEqual(['2026-11-21T18:00:00Z'])
  made.stop()
  await clock.advance(DAY)
  expect(times()).toHaveLength(1)
})

test('a new trigger is taken in while time passes, a removed one does not fire any more', async () => {
  const triggers: Trigger[] = [DAILY]
  const { times, timers: made } = await setUp(triggers)
  triggers.splice(0, 1, { name: 'secondly', config: '* * * * * * *' })
  await until(() => times().length > 0)
  expect(made.list().map(({ triggerName }) => triggerName)).toEqual(['secondly'])
})

test('the list tells when each fires next and how it went last', async () => {
  const broken = { name: 'broken', config: '0 2 * * *', error: 'seven fields are needed' }
  const never = { name: 'never', config: '0 0 0 30 2 * *' }
  const { clock, timers: made } = await setUp([DAILY, broken, never], async (_name, event) =>
    event.Time.startsWith('2026-11-21')
      ? answered
      : { kind: 'failed', failure: 'threw', error: 'no', requestId: 's' },
  )
  expect(made.list()).toEqual([
    { functionName: 'sweep', triggerName: 'daily', config: DAILY.config, nextAt: '2026-11-21T18:00:00.000Z' },
    { functionName: 'sweep', triggerName: 'broken', config: '0 2 * * *', error: 'seven fields are needed' },
    { functionName: 'sweep', triggerName: 'never', config: never.config },
  ])
  await clock.advance(DAY)
  expect(made.list()[0]).toMatchObject({
    nextAt: '2026-11-22T18:00:00.000Z',
    lastRun: { dueAt: '2026-11-21T18:00:00.000Z', ok: true, requestId: 'r' },
  })
  await clock.advance(DAY)
  expect(made.list()[0]?.lastRun).toMatchObject({ ok: false, error: 'no', requestId: 's' })
  made.reset()
  expect(made.list()[0]).not.toHaveProperty('lastRun')
})

test('a trigger can be fired by hand, and no due time is lost by that', async () => {
  const { clock, timers: made, times } = await setUp([DAILY])
  expect(await made.run('sweep', 'daily')).toEqual(answered)
  expect(times()).toEqual(['2026-11-21T04:00:00Z'])
  expect(await made.run('sweep', 'unknown')).toEqual({ kind: 'missing' })
  expect(await made.run('unknown', 'daily')).toEqual({ kind: 'missing' })
  await clock.advance(DAY)
  expect(times()).toHaveLength(2)
})
