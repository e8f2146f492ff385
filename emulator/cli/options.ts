/** The options of the command line: one table that is parsed by, shown by --help and compared with the README. */

interface Option {
  /** What stands for its value in the help; a flag has none. */
  value?: string
  /** May be given more than once. */
  many?: true
  /** Still understood, but no longer told of. */
  old?: true
  help: string
}

export const OPTIONS = {
  data: { value: 'DIR', help: 'where everything is kept (default .wechat-cloud); delete it to start afresh' },
  port: { value: 'N', help: 'port to listen on (default 8787); 0 picks a free one' },
  host: { value: 'ADDRESS', help: 'address to listen on (default 127.0.0.1)' },
  static: { value: 'DIR', help: 'folder served at /, such as a web build of the app' },
  database: { value: 'FILE', help: 'JSON file with collections and indexes, made at the start' },
  env: { value: 'NAME=VALUE', many: true, help: 'environment variable for every function' },
  'vars-file': { value: 'FILE', many: true, help: 'file with such variables, one a line' },
  // Node itself takes an option of this name from anywhere in its command line (nodejs/node#54232).
  'env-file': { value: 'FILE', many: true, old: true, help: 'as --vars-file' },
  scans: { value: 'report|refuse', help: 'what becomes of a query that no index serves (default report)' },
  subscriptions: {
    value: 'strict|open',
    help: 'send messages only to people who agreed (default strict), or to anyone',
  },
  'message-push': {
    value: 'TYPE=FUNCTION',
    many: true,
    help: 'function that takes a type of message push, such as wxa_media_check',
  },
  app: { value: 'FILE', help: "the mini-program's app.json: only its pages count as pages" },
  'upload-limit-mb': { value: 'N', help: 'largest file of the storage (default 50)' },
  'transaction-limit-ms': { value: 'N', help: 'longest life of a transaction (default 30000)' },
  functions: { value: 'DIR', help: 'the functions folder, as the first argument' },
  help: { help: 'this text' },
  version: { help: 'the version' },
} as const satisfies Readonly<Record<string, Option>>

export type OptionName = keyof typeof OPTIONS

const table: Readonly<Record<string, Option>> = OPTIONS

/** The options that are told of. */
export const shownOptions = () => Object.entries(table).filter(([, { old }]) => !old)

const USAGE = `usage: wechat-cloud-emulator [FUNCTIONS-FOLDER] [OPTIONS]

Runs the cloud functions of a WeChat mini-program on this machine. The folder is cloudfunctionRoot of the
project.config.json here, or ./cloudfunctions, unless it is given.
`

const COLUMN = 34

/** The text of --help. */
export const helpText = (): string => {
  const lines = shownOptions().map(([name, { value, many, help }]) => {
    const left = `  --${name}${value ? ` ${value}` : ''}`
    return `${left.padEnd(COLUMN)} ${help}${many ? ' (any number of them)' : ''}`
  })
  return `${USAGE}\n${lines.join('\n')}\n`
}

/** The table as node's parser wants it. */
export const parserOptions = (): Record<string, { type: 'string' | 'boolean'; multiple: boolean }> =>
  Object.fromEntries(
    Object.entries(table).map(([name, { value, many }]) => [
      name,
      { type: value === undefined ? 'boolean' : 'string', multiple: many === true },
    ]),
  )
