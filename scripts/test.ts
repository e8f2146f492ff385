/** `npm test`: every check there is, in order of how soon it can fail; stops at the first that does. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { ensureBrowser } from './browser'
import { buildApp } from './build-app'
import { buildEmulator } from './build-emulator'
import { buildFunctions } from './build-functions'
import { run, step } from './run'

const RESULTS = 'dist/jest-results.json'
const bin = (name: string, ...args: string[]) => run(process.execPath, [`node_modules/${name}`, ...args])

async function main() {
  await step('browser and font', ensureBrowser)
  await step('lint', () => bin('@biomejs/biome/bin/biome', 'check', '.'))
  await step('types', () => bin('typescript/bin/tsc', '--noEmit', '-p', '.'))
  await step('build: functions', buildFunctions)
  await step('build: local cloud', () => buildEmulator())
  await step('build: browser app', () => buildApp('h5'))
  await step('build: weapp', () => buildApp('weapp'))
  await step('tests', () => bin('jest/bin/jest.js', '--maxWorkers=2', '--json', `--outputFile=${RESULTS}`))
}

const results = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })

/** A closing line that any CI can read. */
async function summary() {
  const text = await readFile(RESULTS, 'utf8').catch(() => '{}')
  const { success, data } = results.safeParse(JSON.parse(text))
  return success ? `${data.numPassedTests} passed, ${data.numFailedTests} failed` : '0 passed, 1 failed'
}

main()
  .then(
    () => 0,
    error => {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
      return 1
    },
  )
  .then(async code => {
    process.stdout.write(`${await summary()}\n`)
    process.exit(code)
  })
