import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { StartError } from '../errors'
import { readArguments } from './arguments'
import { emulatorOptions } from './emulator-options'

const directory = mkdtempSync(path.join(tmpdir(), 'arguments-'))
mkdirSync(path.join(directory, 'cloudfunctions'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

test.each([
  [['--wrong'], /^there is no option --wrong; --help lists the options$/],
  [['--port'], /^--port needs a value/],
  [['--port', 'x'], /^--port must be a whole number, not x$/],
  [['--port', '70000'], /^--port must be at most 65535$/],
  [['--upload-limit-mb', '0'], /^--upload-limit-mb must be at least 1$/],
  [['--transaction-limit-ms', '0'], /^--transaction-limit-ms must be at least 1$/],
  [['--vars-file', 'nowhere'], /^cannot read the environment file nowhere$/],
  [['--env-file', 'nowhere'], /^cannot read the environment file nowhere$/],
  [['--scans', 'maybe'], /^--scans must be report or refuse, not maybe$/],
  [['--subscriptions', 'x'], /^--subscriptions must be strict or open, not x$/],
  [['--message-push', 'x'], /^--message-push needs TYPE=FUNCTION, not x$/],
  [['--env', 'x'], /^--env needs NAME=VALUE, not x$/],
  [['a', 'b'], /^one functions folder is enough; b is too much/],
  [['nowhere'], /^the functions folder nowhere does not exist$/],
  [['cloudfunctions', '--functions', 'x'], /^the functions folder is given twice/],
  [['--help=yes'], /^--help takes no value/],
])('%p is refused in one line', (args, line) => {
  const read = () => emulatorOptions(readArguments(args), directory)
  expect(read).toThrow(StartError)
  expect(read).toThrow(line)
})

test('every option reaches the emulator', () => {
  const args = [
    ...[
      './cloudfunctions',
      '--data',
      'd',
      '--port',
      '0',
      '--host',
      '::1',
      '--static',
      's',
      '--database',
      'f',
    ],
    ...[
      '--env',
      'A=1',
      '--env',
      'B=x=y',
      '--scans',
      'refuse',
      '--subscriptions',
      'open',
      '--app',
      'app.json',
    ],
    ...['--message-push', 'wxa_media_check=checked', '--upload-limit-mb', '2', '--transaction-limit-ms', '5'],
  ]
  expect(emulatorOptions(readArguments(args), directory)).toEqual({
    functionsDir: path.join(directory, 'cloudfunctions'),
    ...{ dataDir: 'd', port: 0, host: '::1', staticDir: 's', databaseFile: 'f', appFile: 'app.json' },
    ...{ env: { A: '1', B: 'x=y' }, scans: 'refuse', subscriptions: 'open' },
    ...{
      messagePush: { wxa_media_check: 'checked' },
      uploadLimitBytes: 2 * 1024 * 1024,
      transactionLimitMs: 5,
    },
  })
})
