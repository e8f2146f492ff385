/** `npm test`: every check there is, in order of how soon it can fail; stops at the first that does. */
import { ensureBrowser } from './browser'
import { buildApp } from './build-app'
import { buildEmulator } from './build-emulator'
import { buildFunctions } from './build-functions'
import { run, step } from './run'
import { runTests } from './test-run'

const bin = (name: string, ...args: string[]) => run(process.execPath, [`node_modules/${name}`, ...args])

async function main() {
  await step('browser and font', ensureBrowser)
  await step('lint', () => bin('@biomejs/biome/bin/biome', 'check', '.'))
  await step('types', () => bin('typescript/bin/tsc', '--noEmit', '-p', '.'))
  await step('build: functions', buildFunctions)
  await step('build: local cloud', () => buildEmulator())
  await step('build: browser app', () => buildApp('h5'))
  await step('build: weapp', () => buildApp('weapp'))
  return step('tests', runTests)
}

main()
  .then(
    line => [line, 0] as const,
    error => {
      const message = error instanceof Error ? error.message : String(error)
      // The closing line that any CI can read, also when the tests were never reached.
      return [
        /^\d+ passed, \d+ failed$/.test(message) ? message : `${message}\n0 passed, 1 failed`,
        1,
      ] as const
    },
  )
  .then(([line, code]) => {
    process.stdout.write(`${line}\n`)
    process.exit(code)
  })
