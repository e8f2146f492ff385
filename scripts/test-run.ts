/**
 * All tests, and a second go for the few suites that failed. Browser stories and races of hundreds of callers share two
 * cores: once in some thousand tests one waits longer than it may. Such a suite is run again, alone, and named at the
 * end with its first failure above: it is to be looked into. More than a few failures are no accident: no second go.
 */
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { run } from './run'

const RESULTS = 'dist/jest-results.json'
const AGAIN = 'dist/jest-results-again.json'
const MOST_SUITES_AGAIN = 3

const results = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})
type Results = z.infer<typeof results>

const jest = (...args: string[]) =>
  run(process.execPath, ['node_modules/jest/bin/jest.js', '--json', ...args])
const read = async (file: string) => results.parse(JSON.parse(await readFile(file, 'utf8')))
const failedSuites = (all: Results) => all.testResults.filter(suite => suite.status === 'failed')

/** A suite that could not even start has no failed test, but it failed. */
const failedCount = (all: Results) => Math.max(all.numFailedTests, failedSuites(all).length)

/** What the two runs say together: a suite that ran again counts as it ended. */
function together(first: Results, again: Results) {
  const passedBefore = failedSuites(first).flatMap(suite =>
    suite.assertionResults.filter(one => one.status === 'passed'),
  )
  const passed = first.numPassedTests - passedBefore.length + again.numPassedTests
  return `${passed} passed, ${failedCount(again)} failed`
}

async function secondGo(first: Results) {
  const suites = failedSuites(first).map(suite => path.relative(process.cwd(), suite.name))
  process.stdout.write(`\nA second go, alone, for:\n  ${suites.join('\n  ')}\n`)
  await jest('--maxWorkers=1', `--outputFile=${AGAIN}`, '--runTestsByPath', ...suites)
  process.stdout.write(`\nPASSED ONLY AT THE SECOND GO, to be looked into:\n  ${suites.join('\n  ')}\n`)
  return together(first, await read(AGAIN))
}

/**
 * Runs every test. Gives the closing line, `<n> passed, <n> failed`, that any CI can read.
 * @throws Error whose message ends with that line, when a test failed
 */
export async function runTests(): Promise<string> {
  await rm(RESULTS, { force: true })
  const failure = await jest('--maxWorkers=2', `--outputFile=${RESULTS}`).then(
    () => undefined,
    (error: unknown) => error,
  )
  const first = await read(RESULTS)
  const line = `${first.numPassedTests} passed, ${failedCount(first)} failed`
  if (failure === undefined) return line
  const count = failedSuites(first).length
  if (count === 0 || count > MOST_SUITES_AGAIN) throw new Error(line, { cause: failure })
  return secondGo(first).catch((cause: unknown) => {
    throw new Error(line, { cause })
  })
}
