/**
 * `npm run screens`: draws docs/screens anew, the most used pages at 320, 390 and 768 px and in large letters, with the
 * demo street's own data; the very pictures that the browser tests look at.
 */
import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { galleryTable } from '../tests/e2e/support/gallery'
import { ensureBrowser } from './browser'
import { buildApp } from './build-app'
import { buildEmulator } from './build-emulator'
import { buildFunctions } from './build-functions'
import { run, step } from './run'

const FOLDER = 'docs/screens'

async function main() {
  await step('browser and font', ensureBrowser)
  await step('build: functions', buildFunctions)
  await step('build: local cloud', () => buildEmulator())
  await step('build: browser app', () => buildApp('h5'))
  for (const file of await readdir(FOLDER)) if (file.endsWith('.jpg')) await rm(path.join(FOLDER, file))
  const jest = ['node_modules/jest/bin/jest.js', 'tests/e2e/screens.test.ts', '--selectProjects', 'e2e']
  const env = { ...process.env, LINLI_SCREENS: FOLDER }
  await step('screens', () => run(process.execPath, jest, { env }))
  await writeFile(path.join(FOLDER, 'README.md'), galleryTable())
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  },
)
