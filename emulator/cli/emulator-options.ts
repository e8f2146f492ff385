/** The emulator's options as the command line has them. */
import { readEnv } from '../env'
import { StartError } from '../errors'
import type { EmulatorOptions } from '../index'
import type { Arguments } from './arguments'
import { dataFolder, functionsFolder } from './folders'

const MAX_PORT = 65535
const MB = 1024 * 1024

/** `wxa_media_check=onMediaCheck` and the like. */
const messagePushOf = (pairs: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    pairs.map(pair => {
      const [, type, name] = /^([\w-]+)=([\w-]+)$/.exec(pair) ?? []
      if (type === undefined || name === undefined)
        throw new StartError(`--message-push needs TYPE=FUNCTION, not ${pair}`)
      return [type, name]
    }),
  )

/**
 * @param directory where the command was typed
 * @throws StartError with one line for the person at the terminal
 */
export const emulatorOptions = (given: Arguments, directory: string): EmulatorOptions => {
  if (given.folder !== undefined && given.text('functions') !== undefined)
    throw new StartError('the functions folder is given twice: as an argument and with --functions')
  const uploadLimitMb = given.number('upload-limit-mb', 1)
  const checked = {
    port: given.number('port', 0, MAX_PORT),
    transactionLimitMs: given.number('transaction-limit-ms', 1),
    scans: given.choice('scans', ['report', 'refuse']),
    subscriptions: given.choice('subscriptions', ['strict', 'open']),
    messagePush: messagePushOf(given.texts('message-push')),
    env: readEnv([...given.texts('env-file'), ...given.texts('vars-file')], given.texts('env')),
    uploadLimitBytes: uploadLimitMb === undefined ? undefined : uploadLimitMb * MB,
    functionsDir: functionsFolder(given.folder ?? given.text('functions'), directory),
  }
  return {
    ...checked,
    dataDir: dataFolder(given.text('data'), directory),
    host: given.text('host'),
    staticDir: given.text('static'),
    databaseFile: given.text('database'),
    appFile: given.text('app'),
  }
}
