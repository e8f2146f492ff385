/** The README says what is emulated; these hold it to the code, both ways. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { shownOptions } from './cli/options'
import * as accumulators from './database/accumulators'
import { compileAccumulators } from './database/accumulators/compile'
import { bareScope, compileExpression } from './database/expressions/compile'
import { operators as expressions } from './database/expressions/operators'
import { compileMatch } from './database/match/compile'
import * as logicalOperators from './database/match/logical'
import * as fieldOperators from './database/match/operators'
import { sources, stages } from './database/stages'
import { runPipeline } from './database/stages/pipeline'
import { WRITING } from './database/stages/writing'
import * as updateOperators from './database/update/operators'
import { updateDocument } from './database/update/testing'
import { CloudError } from './errors'
import { routeNames } from './http/emulator-api/testing'
import { startTestCloud, type TestCloud } from './testing'

const readme = readFileSync(path.join(__dirname, 'README.md'), 'utf8')

/** Cells of the rows of the first table under a heading, its head left out. */
const tableUnder = (heading: string): string[][] => {
  const [, text = ''] = readme.split(`\n${heading}\n`)
  const lines = text.split('\n')
  const first = lines.findIndex(line => line.startsWith('|'))
  const rest = lines.slice(first + 2)
  return rest
    .slice(
      0,
      rest.findIndex(line => !line.startsWith('|')),
    )
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    )
}

const names = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
const emulated = tableUnder('## What is emulated')
const rows = (kind: string) => emulated.filter(([name = '']) => name === kind || name.startsWith(`${kind}: `))
const listed = (kind: string) => rows(kind).flatMap(([, yes]) => names(yes))
const refused = (kind: string) => rows(kind).flatMap(([, , no]) => names(no))
const sorted = (items: Iterable<string>) => [...new Set(items)].sort()

const REGISTRIES: Readonly<Record<string, readonly string[]>> = {
  'query operators': [...Object.keys(fieldOperators), ...Object.keys(logicalOperators)],
  'update operators': [...Object.keys(updateOperators), '$rename'],
  stages: [...Object.keys(stages), ...Object.keys(sources), ...WRITING],
  accumulators: Object.keys(accumulators),
  expressions: Object.keys(expressions),
}

/** A registry may hold a name only to refuse it in words of its own. */
test.each(Object.entries(REGISTRIES))('%s: the code has just what is listed', (kind, registry) => {
  expect(sorted(registry.filter(name => !refused(kind).includes(name)))).toEqual(sorted(listed(kind)))
  expect(listed(kind).filter(name => refused(kind).includes(name))).toEqual([])
})

/** What one might hand to an operator: a refusal must not depend on it. */
const OPERANDS = [1, 'text', '$field', [], [1, 2], {}, { field: 1 }, { input: '$field' }, { $search: 'word' }]

const tryOut: Readonly<Record<string, (name: string, operand: unknown) => unknown>> = {
  'query operators': (name, operand) => {
    const document = { field: 1 }
    const within = () => compileMatch({ field: { [name]: operand } })(document)
    try {
      within()
    } catch {
      return compileMatch({ [name]: operand })(document)
    }
    return 'taken'
  },
  'update operators': (name, operand) =>
    updateDocument({ field: 1 }, { [name]: { field: operand } }, { criteria: {}, now: 0 }),
  stages: (name, operand) => [
    ...runPipeline([{ [name]: operand }], {
      collection: 'c',
      source: { find: () => [], count: () => 0, geoFields: () => [], indexes: () => [] },
      scope: bareScope(new Date(0)),
    }),
  ],
  accumulators: (name, operand) =>
    compileAccumulators({ field: { [name]: operand } }, spec => compileExpression(spec)),
  expressions: (name, operand) => compileExpression({ [name]: operand }),
}

const refusals = Object.keys(REGISTRIES).flatMap(kind => refused(kind).map(name => [kind, name] as const))

test.each(refusals)('%s: %s is refused, whatever it is given', (kind, name) => {
  expect(refusals.length).toBeGreaterThan(20)
  for (const operand of OPERANDS) expect(() => tryOut[kind]?.(name, operand)).toThrow(CloudError)
})

test('the options are those of the command line', () => {
  const options = tableUnder('### Options').flatMap(([cell]) => names(cell))
  expect(sorted(options.map(option => option.slice('--'.length).split(' ')[0] ?? ''))).toEqual(
    sorted(shownOptions().map(([name]) => name)),
  )
})

test('the routes for tests are those there are', () => {
  const routes = tableUnder('## Tests against it').flatMap(([cell]) => names(cell))
  expect(sorted(routes)).toEqual(sorted(routeNames()))
})

describe('a running cloud', () => {
  let cloud: TestCloud
  beforeAll(async () => {
    cloud = await startTestCloud({ functionsDir: path.join(__dirname, 'fixtures', 'page') })
  })
  afterAll(() => cloud.stop())

  const servicesSchema = z.object({ actions: z.array(z.string()), openapi: z.array(z.string()) })
  /** As the SDK sends it. */
  const send = async (body: object): Promise<unknown> => {
    const response = await fetch(`${cloud.url}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'TC3-HMAC-SHA256 Credential=someone/x' },
      body: JSON.stringify(body),
    })
    return response.json()
  }

  test('serves just the actions and APIs that are listed', async () => {
    const { actions, openapi } = servicesSchema.parse(await cloud.api('services'))
    expect(sorted(actions)).toEqual(sorted(listed('wire actions')))
    expect(sorted(openapi)).toEqual(sorted(listed('openapi')))
  })

  test('refuses the others', async () => {
    const actions = refused('wire actions')
    const apis = refused('openapi')
    expect([actions.length > 0, apis.length > 0]).toEqual([true, true])
    for (const action of actions) expect(await send({ action })).toMatchObject({ code: 'INVALID_PARAM' })
    for (const apiName of apis)
      expect(await send({ action: 'wx.api', apiName, requestData: '{}' })).toMatchObject({
        data: { responseData: expect.stringContaining('-604100') },
      })
  })
})
