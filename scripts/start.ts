/** `npm start [-- --fresh]`: builds what is stale, starts the local cloud with the demo street, serves the app. */
import { buildApp } from './build-app'
import { buildEmulator } from './build-emulator'
import { buildFunctions } from './build-functions'
import { step } from './run'
import { appPort, startStreet } from './street'

async function main() {
  await step('building the functions', buildFunctions)
  await step('building the local cloud', buildEmulator)
  await step('building the app (a minute the first time)', () => buildApp('h5'))
  const street = await startStreet({
    fresh: process.argv.includes('--fresh'),
    port: appPort(),
    staticDir: 'dist/h5',
  })
  process.stdout.write(
    `\n邻里先锋 is ready: open ${street.url} (narrow the window to a phone's width; the bar on top\nchooses which person of the demo street you are). Ctrl+C stops it.\n`,
  )
  process.exitCode = await street.ended
}

main().then(
  () => process.exit(),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  },
)
