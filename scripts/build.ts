/** `tsx scripts/build.ts [functions|emulator|weapp|h5 …]`: builds what is named, or everything, into dist/. */
import { buildApp } from './build-app'
import { buildEmulator } from './build-emulator'
import { buildFunctions } from './build-functions'
import { step } from './run'

const BUILDS = {
  functions: (): Promise<unknown> => buildFunctions(),
  emulator: (): Promise<unknown> => buildEmulator(),
  weapp: (): Promise<unknown> => buildApp('weapp'),
  h5: (): Promise<unknown> => buildApp('h5'),
}
type Part = keyof typeof BUILDS
const isPart = (name: string): name is Part => Object.hasOwn(BUILDS, name)

async function main(names: string[]) {
  const unknown = names.find(name => !isPart(name))
  if (unknown !== undefined)
    throw new Error(`no such part: ${unknown} (there are ${Object.keys(BUILDS).join(', ')})`)
  const parts = names.length > 0 ? names.filter(isPart) : Object.keys(BUILDS).filter(isPart)
  for (const part of parts) await step(`building ${part}`, BUILDS[part])
}

main(process.argv.slice(2)).then(
  // Loading the functions to list their collections leaves the SDK's timers behind.
  () => process.exit(0),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  },
)
