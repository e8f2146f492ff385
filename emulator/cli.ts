#!/usr/bin/env node
/** The command line: `wechat-cloud-emulator [FUNCTIONS-FOLDER] [OPTIONS]`; see cli/options.ts. */
import path from 'node:path'
import { readArguments } from './cli/arguments'
import { emulatorOptions } from './cli/emulator-options'
import { helpText } from './cli/options'
import { version } from './cli/version'
import { errorDetails, errorText, StartError } from './errors'
import { isLoopback } from './http/guard'
import { type Emulator, type EmulatorOptions, startEmulator } from './index'

const announce = (emulator: Emulator, { functionsDir, host = '127.0.0.1' }: EmulatorOptions): void => {
  const trust = isLoopback(host)
    ? `bound to ${host} because it believes the x-wx-openid header`
    : `WARNING: bound to ${host} although it believes the x-wx-openid header of anyone who reaches it`
  process.stdout.write(
    `local WeChat cloud ready at ${emulator.url} (${trust}); functions: ${path.resolve(functionsDir)}; page: ${emulator.url}/emulator\n`,
  )
  process.send?.({ type: 'ready', url: emulator.url, port: emulator.port })
}

const stopOnSignal = (emulator: Emulator): void => {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    emulator.stop().then(
      () => process.exit(0),
      error => {
        process.stderr.write(`stopping failed: ${errorText(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // A parent that started us with a channel and died would leave us behind.
  process.on('disconnect', stop)
}

const main = async (): Promise<void> => {
  const given = readArguments(process.argv.slice(2))
  if (given.flag('help')) return void process.stdout.write(helpText())
  if (given.flag('version')) return void process.stdout.write(`${version()}\n`)
  const options = emulatorOptions(given, process.cwd())
  const emulator = await startEmulator(options)
  stopOnSignal(emulator)
  announce(emulator, options)
}

main().catch(error => {
  process.stderr.write(`${error instanceof StartError ? error.message : errorDetails(error)}\n`)
  process.exit(1)
})
