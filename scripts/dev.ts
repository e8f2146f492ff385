/** `npm run dev`: the same street, rebuilt as one types; the local cloud picks up new functions by itself. */
import { spawn } from 'node:child_process'
import { watch } from 'chokidar'
import { buildApp } from './build-app'
import { buildEmulator } from './build-emulator'
import { buildFunctions } from './build-functions'
import { step } from './run'
import { startStreet } from './street'

const SETTLED_MS = 200

async function main() {
  await step('building the functions', buildFunctions)
  await step('building the local cloud', buildEmulator)
  await step('building the app', () => buildApp('h5'))
  watchFunctions()
  const taro = spawn(
    process.execPath,
    ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5', '--watch', '--no-check'],
    {
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'development' },
    },
  )
  const street = await startStreet({ fresh: process.argv.includes('--fresh') })
  await street.ended
  taro.kill()
}

/** Rebuilds all functions a moment after the last change: a second in all, so no bookkeeping of who needs what. */
function watchFunctions() {
  let timer: NodeJS.Timeout | undefined
  watch('cloudfunctions', { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(
      () => step('rebuilding the functions', buildFunctions).catch(console.error),
      SETTLED_MS,
    )
  })
}

main().then(
  () => process.exit(),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  },
)
