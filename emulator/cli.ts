/** `node cli.js --functions DIR --data DIR [--port 8787] [--host 127.0.0.1] [--static DIR] [--database FILE]` */
import { parseArgs } from 'node:util'
import { errorText, StartError } from './errors'
import { isLoopback } from './http/guard'
import { type Emulator, type EmulatorOptions, startEmulator } from './index'

const USAGE =
  'usage: node cli.js --functions DIR --data DIR [--port 8787] [--host 127.0.0.1] [--static DIR] [--database FILE]'

const numberOf = (text: string | undefined, name: string): number | undefined => {
  if (text === undefined) return undefined
  const value = Number(text)
  if (!Number.isInteger(value) || value < 0) throw new StartError(`--${name} must be a whole number`)
  return value
}

const text = { type: 'string' } as const

const readArguments = () => {
  try {
    const options = {
      functions: text,
      data: text,
      port: text,
      host: text,
      static: text,
      database: text,
      'transaction-limit-ms': text,
    }
    return parseArgs({ options }).values
  } catch (error) {
    throw new StartError(`${errorText(error)}\n${USAGE}`)
  }
}

const parseOptions = (): EmulatorOptions => {
  const values = readArguments()
  if (values.functions === undefined || values.data === undefined) throw new StartError(USAGE)
  const port = numberOf(values.port, 'port')
  if (port !== undefined && port > 65535) throw new StartError('--port must be at most 65535')
  return {
    functionsDir: values.functions,
    dataDir: values.data,
    port,
    host: values.host,
    staticDir: values.static,
    databaseFile: values.database,
    transactionLimitMs: numberOf(values['transaction-limit-ms'], 'transaction-limit-ms'),
  }
}

const announce = (emulator: Emulator, host: string): void => {
  const trust = isLoopback(host)
    ? `bound to ${host} because it believes the x-wx-openid header`
    : `WARNING: bound to ${host} although it believes the x-wx-openid header of anyone who reaches it`
  process.stdout.write(
    `local WeChat cloud ready at ${emulator.url} (${trust}); page: ${emulator.url}/emulator\n`,
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
  const options = parseOptions()
  const emulator = await startEmulator(options)
  stopOnSignal(emulator)
  announce(emulator, options.host ?? '127.0.0.1')
}

main().catch(error => {
  const line =
    error instanceof StartError ? error.message : error instanceof Error ? error.stack : errorText(error)
  process.stderr.write(`${line}\n`)
  process.exit(1)
})
