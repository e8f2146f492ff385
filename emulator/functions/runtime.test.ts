/** How instances live and die: each test writes its own functions. */
import { devNull } from 'node:os'
import { startTestRuntime, type TestRuntime, until } from './testing'

let running: TestRuntime | undefined
const start = async (...given: Parameters<typeof startTestRuntime>): Promise<TestRuntime> => {
  running = await startTestRuntime(...given)
  return running
}
afterEach(() => running?.stop())

/** Answers which process served. */
const PID = 'exports.main = async () => process.pid'

test('an event is served by a warm instance, and a cold start is reported', async () => {
  const { call, runtime } = await start({ 'f/index.js': PID })
  const first = await call('f')
  expect(await call('f')).toBe(first)
  const [second, cold] = runtime.calls()
  expect(cold).toMatchObject({ cold: true, initMs: expect.any(Number), source: 'client', outcome: 'ok' })
  expect(second).toMatchObject({ cold: false, billedMs: 100, memoryLimitMb: 256 })
  expect(second).not.toHaveProperty('initMs')
  expect(second?.memoryMb).toBeGreaterThan(1)
})

test('the log of a call has the cloud’s lines around the function’s own', async () => {
  const { call, runtime, log } = await start({
    'f/index.js': `console.log('loading')
      exports.main = async event => { console.log('one\\ntwo', event.n); process.stdout.write('unfinished'); console.error('bad'); return { n: event.n } }`,
  })
  await call('f', { n: 1 })
  const id = runtime.calls()[0]?.requestId ?? ''
  const plain = (runtime.calls()[0]?.lines ?? []).map(line =>
    line
      .replaceAll(id, 'ID')
      .replace(/\d+ms/g, '_ms')
      .replace(/\d+\.\d\dMB/g, '_MB'),
  )
  expect(plain).toEqual([
    'loading',
    'Init Report RequestId: ID Coldstart: _ms (InitRuntime: _ms InitFunction: _ms) Memory:256MB MemUsage:_MB',
    'START RequestId: ID',
    'one',
    'two 1',
    'bad',
    'unfinished',
    'Response RequestId: ID RetMsg: {"n":1}',
    'END RequestId: ID',
    'Report RequestId: ID Duration:_ms Billed Duration:_ms Memory:256MB MemUsage:_MB',
  ])
  for (const line of runtime.calls()[0]?.lines ?? []) expect(log()).toContain(`[f] ${line}`)
  await call('f', { n: 2 })
  expect(runtime.calls()[0]?.lines[0]).toMatch(/^START/)
})

test('a function does not see the emulator’s environment, only what it was given', async () => {
  process.env.SECRET_OF_THE_EMULATOR = 'x'
  const { call } = await start(
    {
      'f/index.js': 'exports.main = async () => process.env',
      'f/config.json': '{ "envVariables": { "OWN": "1", "BOTH": "config", "NUMBER": 5 } }',
      'g/index.js': 'exports.main = async () => process.env.OWN',
    },
    { env: { GIVEN: '2', BOTH: 'given' } },
  )
  const env = await call('f')
  expect(env).toMatchObject({
    ...{ OWN: '1', NUMBER: '5', GIVEN: '2', BOTH: 'given', WX_OPENID: 'p', TCB_SOURCE: 'wx_client' },
    ...{ SCF_FUNCTIONNAME: 'f', TENCENTCLOUD_RUNENV: 'SCF', PATH: process.env.PATH },
  })
  expect(env).not.toHaveProperty('SECRET_OF_THE_EMULATOR')
  expect(await call('g')).toBeNull()
})

test('a function lives in UTC, unless it is told another time zone', async () => {
  const code = 'exports.main = async () => new Date(0).getHours()'
  const { call } = await start({
    'utc/index.js': code,
    'cn/index.js': code,
    'cn/config.json': '{ "envVariables": { "TZ": "Asia/Shanghai" } }',
  })
  expect([await call('utc'), await call('cn')]).toEqual([0, 8])
})

test.each([
  ['undefined', 'undefined', null],
  ['a date', 'new Date(0)', '1970-01-01T00:00:00.000Z'],
  ['bytes', 'Buffer.from([1])', { type: 'Buffer', data: [1] }],
  ['a function', '() => 1', null],
  ['what JSON drops', '({ a: undefined, b: NaN, c: () => 1, d: new Map([[1, 2]]) })', { b: null, d: {} }],
  ['a cycle', '(() => { const a = {}; a.a = a; return a })()', expect.stringContaining('circular')],
  ['a bigint', '1n', expect.stringContaining('BigInt')],
])('an answer is JSON: %s', async (_what, value, expected) => {
  const { call } = await start({ 'f/index.js': `exports.main = async () => (${value})` })
  expect(await call('f')).toEqual(expected)
})

test('main may be synchronous, or answer through a third parameter', async () => {
  const { call } = await start({
    'sync/index.js': 'exports.main = event => event.n + 1',
    'callback/index.js':
      'exports.main = (event, context, callback) => { setTimeout(() => callback(event.error, event.n), 1) }',
    'none/index.js': 'exports.handler = () => 1',
  })
  expect(await call('sync', { n: 1 })).toBe(2)
  expect(await call('callback', { n: 1 })).toBe(1)
  expect(await call('callback', { error: 'no' })).toContain('no')
  expect(await call('none')).toContain('no function named main')
})

test.each([
  ['objects', 'const kept = []; for (;;) kept.push({ n: kept.length })'],
  // One large allocation: V8 ends the whole process, which must not be the emulator's.
  ['one large array', 'const kept = []; for (;;) kept.push(1.5)'],
  ['a map', 'const kept = new Map(); for (;;) kept.set(kept.size, kept.size)'],
  ['buffers', 'const kept = []; for (;;) kept.push(Buffer.alloc(4e6, 1))'],
])(
  'too much memory (%s) ends the instance with a clear error, and nobody else notices',
  async (_what, code) => {
    const { invoke, call, runtime } = await start({
      'f/index.js': `exports.main = async event => { if (event.eat) { ${code} } return process.pid }`,
      'f/config.json': '{ "memorySize": 128, "timeout": 30 }',
      'g/index.js': PID,
    })
    const pid = await call('f')
    const [eaten, other] = await Promise.all([invoke('f', { eat: true }), call('g')])
    expect(eaten).toMatchObject({
      kind: 'failed',
      failure: 'memory',
      error: expect.stringMatching(/memory limit.*128 MB/i),
    })
    expect(other).toEqual(expect.any(Number))
    expect(await call('f')).not.toBe(pid)
    expect(runtime.calls().map(({ outcome }) => outcome)).toContain('memory')
  },
)

test('a function that stays within its memory is left alone', async () => {
  const { call } = await start({
    'f/index.js': `exports.main = async () => {
      for (let n = 0; n < 200; n += 1) Buffer.alloc(1e6, 1)
      let sum = 0
      for (let n = 0; n < 2e6; n += 1) sum += [n].length
      return sum
    }`,
    'f/config.json': '{ "memorySize": 128 }',
  })
  expect(await call('f')).toBe(2e6)
})

test('one of 20 concurrent events crashes, one hangs: each costs its own caller only', async () => {
  const { invoke, runtime } = await start({
    'f/index.js': `exports.main = async event => {
      await new Promise(resolve => setTimeout(resolve, 20))
      if (event.n === 5) process.exit(1)
      if (event.n === 6) for (;;);
      if (event.n === 7) return new Promise((_, reject) => setTimeout(() => { Promise.reject(new Error('unhandled')) }, 5))
      return event.n
    }`,
    'f/config.json': '{ "timeout": 2 }',
  })
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => invoke('f', { n })))
  answers.forEach((answer, n) => {
    if (n === 5) expect(answer).toMatchObject({ failure: 'crashed', error: 'instance exited with code 1' })
    else if (n === 6)
      expect(answer).toMatchObject({ failure: 'timeout', error: 'Invoking task timed out after 2 seconds' })
    else if (n === 7)
      expect(answer).toMatchObject({ failure: 'crashed', error: expect.stringContaining('unhandled') })
    else expect(answer).toMatchObject({ kind: 'answered', json: String(n) })
  })
  expect(runtime.functions()[0]?.instances).toBeLessThanOrEqual(10)
})

test.each([
  ['exits', 'process.exit(1)'],
  ['throws', 'throw new Error("late")'],
  ['rejects', 'Promise.reject(new Error("late"))'],
  ['spins', 'for (;;);'],
])('an instance that %s between events costs the next caller nothing', async (_how, code) => {
  const { call, runtime } = await start({
    'f/index.js': `exports.main = async event => {
      if (event.later) setTimeout(() => { process.stdout.write('now\\n'); ${code} }, 10)
      return process.pid
    }`,
  })
  const first = await call('f', { later: true })
  await until(() => runtime.calls()[0]?.lines.includes('now') ?? false)
  const second = await call('f')
  expect(second).toEqual(expect.any(Number))
  expect(second).not.toBe(first)
})

test.each([
  ['throws', 'throw new Error("late")', 'late'],
  ['rejects', 'Promise.reject(new Error("late"))', 'late'],
  ['exits', 'process.exit(1)', 'process.exit() called by work'],
])(
  'work left behind that %s while the next event is served does not cost that one',
  async (_how, code, line) => {
    const { call, runtime } = await start({
      'f/index.js': `let next
      exports.main = async event => {
        if (event.first) { new Promise(resolve => { next = resolve }).then(() => setTimeout(() => { ${code} }, 10)); return process.pid }
        next()
        await new Promise(resolve => setTimeout(resolve, 60))
        return process.pid
      }`,
    })
    const first = await call('f', { first: true })
    expect(await call('f')).toBe(first)
    const [second, began] = runtime.calls()
    expect(second).toMatchObject({ outcome: 'ok' })
    expect(began?.lines.join('\n')).toMatch(/failed after the answer/)
    expect(began?.lines.join('\n')).toContain(line)
    expect(await call('f', { first: true })).not.toBe(first)
  },
)

test('work left behind keeps its own person and its own log', async () => {
  const { call, runtime } = await start({
    'f/index.js': `exports.main = async event => {
      if (event.later) setTimeout(() => console.log('late for', process.env.WX_OPENID, { ...process.env }.TENCENTCLOUD_SECRETID.length), 30)
      await new Promise(resolve => setTimeout(resolve, event.ms ?? 0))
      return process.env.WX_OPENID
    }`,
  })
  expect(await call('f', { later: true }, 'first')).toBe('first')
  expect(await call('f', { ms: 80 }, 'second')).toBe('second')
  const [second, first] = runtime.calls()
  expect(first?.lines.join('\n')).toContain('late for first')
  expect(second?.lines.join('\n')).not.toContain('late for')
})

test('a change of any file of the function takes effect at the next call', async () => {
  const { call, write } = await start({
    'f/index.js': "exports.main = async () => require('./lib/part').value",
    'f/lib/part.js': 'exports.value = 1',
    'f/node_modules/installed/index.js': '',
  })
  expect(await call('f')).toBe(1)
  write('f/lib/part.js', 'exports.value = 2')
  expect(await call('f')).toBe(2)
  write('f/lib/part.js', 'exports.value = {')
  expect(await call('f')).toContain('SyntaxError')
  write('f/lib/part.js', 'exports.value = 3')
  expect(await call('f')).toBe(3)
  write('f/index.js', 'exports.main = async (event, context) => [context.time_limit_in_ms, process.pid]')
  const before = await call('f')
  write('f/node_modules/installed/index.js', '// installed again')
  expect(await call('f')).toEqual(before)
  write('f/config.json', '{ "timeout": 7 }')
  expect(await call('f')).toEqual([7000, expect.any(Number)])
})

test('a function that writes into its own folder is told once that the cloud does not let it', async () => {
  const { call, log } = await start({
    'f/index.js': `exports.main = async ({ file, text }) => require('fs').writeFileSync(file, text)`,
  })
  await call('f', { file: devNull, text: 'x' })
  expect(log()).not.toContain('read-only')
  for (const text of ['x', 'xy']) await call('f', { file: 'own.txt', text })
  expect(log().match(/\[f\] its files changed while it ran.*read-only in the cloud.*\/tmp/g)).toHaveLength(1)
})

test('a config.json that is wrong is reported once per change, and the rest of it counts', async () => {
  const { call, write, log, runtime } = await start({
    'f/index.js':
      'exports.main = async (event, context) => [context.time_limit_in_ms, context.memory_limit_in_mb]',
    'f/config.json': '{ "timeout": "5", "memorySize": 512 }',
  })
  expect(await call('f')).toEqual([3000, 512])
  expect(await call('f')).toEqual([3000, 512])
  expect(log().match(/config\.json: timeout: /g)).toHaveLength(1)
  write('f/config.json', '{ timeout: 5 }')
  expect(await call('f')).toEqual([3000, 256])
  expect(log()).toContain('[f] config.json: not valid JSON')
  expect(runtime.functions()).toMatchObject([{ name: 'f', problems: [expect.stringContaining('JSON')] }])
  write('f/config.json', '{ "timeout": 6 }')
  expect(await call('f')).toEqual([6000, 256])
  expect(runtime.functions()).toMatchObject([{ problems: [], timeoutS: 6, instances: 1 }])
})

test('a reset ends what runs and what is warm', async () => {
  const { call, invoke, runtime, gone } = await start({
    'f/index.js':
      "exports.main = async event => { if (event.wait) { console.log('waiting'); await new Promise(() => {}) } return process.pid }",
    'f/config.json': '{ "timeout": 30 }',
  })
  const pid = await call('f')
  const waits = invoke('f', { wait: true })
  await until(() => runtime.functions()[0]?.instances === 1 && gone.length === 0)
  await runtime.reset()
  expect(await waits).toMatchObject({ kind: 'failed', failure: 'stopped' })
  expect(runtime.calls()).toEqual([])
  expect(await call('f')).not.toBe(pid)
})

test('after the clock’s reset and its own, nothing of a move of the clock runs any more', async () => {
  const { clock, runtime, write, log } = await start({
    'f/index.js':
      "exports.main = async event => { console.log('due', event.Time); await new Promise(() => {}) }",
    'f/config.json': JSON.stringify({
      timeout: 60,
      triggers: [{ name: 'daily', type: 'timer', config: '0 0 2 * * * *' }],
    }),
  })
  runtime.startTimers()
  const move = clock.advance(5 * 24 * 3_600_000)
  await until(() => log().includes('due '))
  await clock.reset()
  await runtime.reset()
  await move
  expect(clock.offsetMs()).toBe(0)
  expect(runtime.functions()[0]).toMatchObject({ instances: 0, waiting: 0 })
  write('f/index.js', PID)
  await clock.advance(1000)
  expect(log().match(/\] due /g)).toHaveLength(1)
  expect(runtime.calls()).toEqual([])
})

test('modules are found in the function’s own node_modules and in those of the folders above it', async () => {
  const { call } = await start({
    'node_modules/shared/index.js': "module.exports = 'above'",
    'f/node_modules/own/index.js': "module.exports = 'own'",
    'f/index.js':
      "exports.main = async () => [require('shared'), require('own'), process.cwd() === __dirname]",
  })
  expect(await call('f')).toEqual(['above', 'own', true])
})

test('a function is CommonJS whatever the project around it is, unless its own package.json says otherwise', async () => {
  const { call } = await start({
    'package.json': '{ "type": "module" }',
    'bare/index.js': "exports.main = async () => require('./lib/part').value",
    'bare/lib/part.js': "exports.value = 'bare'",
    'own/index.js': "export const main = async () => 'module'",
    'own/package.json': '{ "type": "module" }',
  })
  expect([await call('bare'), await call('own')]).toEqual(['bare', 'module'])
})

test('a function that prints without end is cut off, and others are served meanwhile', async () => {
  const { call, runtime, log } = await start({
    'f/index.js': "exports.main = async () => { for (let n = 0; n < 50000; n += 1) console.log('line', n) }",
    'f/config.json': '{ "timeout": 20 }',
    'g/index.js': PID,
  })
  const [, pid] = await Promise.all([call('f'), call('g')])
  expect(pid).toEqual(expect.any(Number))
  const lines = runtime.calls().find(({ name }) => name === 'f')?.lines ?? []
  expect(lines).toHaveLength(200)
  expect(lines).toContain('… further output of this event is dropped')
  expect(log()).not.toContain('line 10000')
})

test('output past the function’s own streams is cut off, too', async () => {
  const { call, runtime, log } = await start({
    'f/index.js': `const { writeSync } = require('node:fs')
      const all = text => { for (let bytes = Buffer.from(text); bytes.length > 0; ) try { bytes = bytes.subarray(writeSync(1, bytes)) } catch (error) { if (error.code !== 'EAGAIN') throw error } }
      exports.main = async event => {
        if (event.long) all('x'.repeat(5e6) + '\\n')
        else for (let n = 0; n < 20000; n += 100) all(Array.from({ length: 100 }, (_, k) => 'raw ' + (n + k) + '\\n').join(''))
      }`,
    'f/config.json': '{ "timeout": 20 }',
  })
  await call('f')
  await until(() => log().includes('is dropped'))
  expect(log()).toContain('raw 9999\n')
  expect(log()).not.toContain('raw 10000')
  await call('f', { long: true })
  await until(() => log().includes('…(5000000 characters)'))
  expect(log()).not.toContain('x'.repeat(100_001))
  expect(runtime.calls()[0]).toMatchObject({ outcome: 'ok' })
})

test('a line of the function that is far too long is cut', async () => {
  const { call, log } = await start({
    'f/index.js': "exports.main = async () => console.log('y'.repeat(3e5))",
  })
  await call('f')
  expect(log()).toContain('…(300000 characters)')
  expect(log()).not.toContain('y'.repeat(100_001))
})
