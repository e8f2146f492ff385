import { readConfig } from './config'

const DEFAULTS = { timeoutMs: 3000, memoryMb: 256, openapi: [], env: {}, triggers: [] }
const TRIGGER = { name: 'nightly', type: 'timer', config: '0 0 2 * * * *' }

test('no file, an empty object and unknown fields are fine', () => {
  for (const text of [undefined, '{}', '{ "layers": [] }'])
    expect(readConfig(text)).toEqual({ config: DEFAULTS, problems: [] })
})

test('every field', () => {
  const text = JSON.stringify({
    timeout: 20,
    memorySize: 512,
    permissions: { openapi: ['wxacode.get'] },
    envVariables: { A: '1', B: 2, C: true },
    triggers: [TRIGGER],
  })
  expect(readConfig(text)).toEqual({
    config: {
      ...{ timeoutMs: 20_000, memoryMb: 512, openapi: ['wxacode.get'] },
      ...{ env: { A: '1', B: '2', C: 'true' }, triggers: [{ name: 'nightly', config: TRIGGER.config }] },
    },
    problems: [],
  })
})

test('a timeout above the limit is cut to it, and reported', () => {
  const { config, problems } = readConfig('{ "timeout": 900 }')
  expect(config.timeoutMs).toBe(60_000)
  expect(problems).toEqual(['timeout: 900 s is more than the cloud allows; 60 s are used'])
})

test.each([
  [{ timeout: '20' }, 'timeout: '],
  [{ memorySize: 32 }, 'memorySize: '],
  [{ permissions: { openapi: 'wxacode.get' } }, 'permissions.openapi: '],
  [{ envVariables: { A: {} } }, 'envVariables.A: '],
  [{ triggers: {} }, 'triggers: '],
  [{ triggers: [{ ...TRIGGER, type: 'cos' }] }, 'triggers.0.type: '],
  [{ triggers: [{ ...TRIGGER, name: '1st' }] }, 'triggers.0.name: '],
  [{ triggers: [{ ...TRIGGER, name: 'n'.repeat(61) }] }, 'triggers.0.name: '],
])('%j is reported with the name of the field, and the default counts', (fields, problem) => {
  const { config, problems } = readConfig(JSON.stringify({ envVariables: { A: 'kept' }, ...fields }))
  expect(problems).toEqual([expect.stringContaining(problem)])
  expect(config).toEqual({ ...DEFAULTS, env: 'envVariables' in fields ? {} : { A: 'kept' } })
})

test('a cron expression that is not valid is listed with its error', () => {
  const { config, problems } = readConfig(JSON.stringify({ triggers: [{ ...TRIGGER, config: '0 2 * * *' }] }))
  expect(config.triggers).toEqual([
    { name: 'nightly', config: '0 2 * * *', error: expect.stringContaining('seven fields') },
  ])
  expect(problems).toEqual([expect.stringContaining('triggers.0.config: seven fields')])
})

test('several triggers work, with a word about the real cloud; a name twice does not', () => {
  const text = JSON.stringify({ triggers: [TRIGGER, { ...TRIGGER, name: 'other' }, TRIGGER] })
  const { config, problems } = readConfig(text)
  expect(config.triggers.map(({ name }) => name)).toEqual(['nightly', 'other'])
  expect(problems).toEqual([expect.stringContaining('only one'), expect.stringContaining('used twice')])
})

test.each([['{ "timeout": 5, }'], ['// a comment\n{}'], [''], ['[]'], ['5']])('%j is reported', text => {
  expect(readConfig(text)).toEqual({ config: DEFAULTS, problems: [expect.stringContaining('JSON')] })
})
