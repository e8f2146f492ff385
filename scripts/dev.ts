/**
 * `npm run dev [-- --fresh]`: the demo street with the app rebuilt and reloaded as one types. Taro's development server
 * takes PORT and hands calls on to the local cloud at the next port, which picks up rebuilt functions by itself.
 */
import { spawn } from 'node:child_process'
import { watch } from 'chokidar'
import { buildEmulator } from './build-emulator'
import { buildFunctions } from './build-functions'
import { step } from './run'
import { appPort, startStreet } from './street'

const SETTLED_MS = 200

async function main() {
  await step('building the functions', buildFunctions)
  await step('building the local cloud', buildEmulator)
  const street = await startStreet({ fresh: process.argv.includes('--fresh'), port: appPort() + 1 })
  watchFunctions()
  const taro = spawn(
    process.execPath,
    ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', 'h5', '--watch'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_ENV: 'development',
        LINLI_DEV_PORT: String(appPort()),
        LINLI_CLOUD: street.url,
      },
    },
  )
  await street.ended
  taro.kill()
}

/** Rebuilds all functions a moment after the last change: three seconds in all, so no bookkeeping of who needs what. */
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
