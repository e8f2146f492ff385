/** What a test wants of its cloud, and the command line for it. */

export interface TestCloudOptions {
  functionsDir: string
  databaseFile?: string
  staticDir?: string
  /** A temporary one by default, removed by `stop`. One that is given is left alone. */
  dataDir?: string
  /** Longest life of a transaction, in milliseconds. */
  transactionLimitMs?: number
  /** `strict` unless told otherwise: messages go only to those who agreed. */
  subscriptions?: 'strict' | 'open'
  /** Type of message push to function. */
  messagePush?: Readonly<Record<string, string>>
  /** The mini-program's app.json. */
  appFile?: string
  uploadLimitMb?: number
  /** `refuse`: a query that reads a whole collection is an error. */
  scans?: 'report' | 'refuse'
  /** Environment variables for every function. */
  env?: Readonly<Record<string, string>>
}

/** The command line. */
export const argumentsOf = (options: TestCloudOptions, dataDir: string): string[] => [
  ...['--functions', options.functionsDir, '--data', dataDir, '--port', '0'],
  ...(options.databaseFile ? ['--database', options.databaseFile] : []),
  ...(options.staticDir ? ['--static', options.staticDir] : []),
  ...(options.transactionLimitMs ? ['--transaction-limit-ms', String(options.transactionLimitMs)] : []),
  ...(options.subscriptions ? ['--subscriptions', options.subscriptions] : []),
  ...Object.entries(options.messagePush ?? {}).flatMap(([type, name]) => [
    '--message-push',
    `${type}=${name}`,
  ]),
  ...(options.appFile ? ['--app', options.appFile] : []),
  ...(options.uploadLimitMb ? ['--upload-limit-mb', String(options.uploadLimitMb)] : []),
  ...(options.scans ? ['--scans', options.scans] : []),
  ...Object.entries(options.env ?? {}).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
]
