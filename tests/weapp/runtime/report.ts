import { inspect } from 'node:util'

/** One `setData`: the page shown at the time, the size of what was sent, and the paths it set. */
export interface Update {
  route: string
  bytes: number
  paths: string[]
}

/** One call of `wx.…` made by the app. */
export interface Call {
  api: string
  args: unknown
}

/** WeChat refuses a larger `setData`. */
const SET_DATA_LIMIT = 1024 * 1024

/** Everything a run is judged by. */
export interface Report {
  /** Exceptions, unhandled rejections and `console.error` of the app. */
  errors: string[]
  /** `console.warn` of the app, and what the templates and the component runtime complain of. */
  warnings: string[]
  calls: Call[]
  updates: Update[]
  /** Runs the app's code; what it throws becomes an error of the report. */
  guard<T>(where: string, run: () => T): T | undefined
  /** The same in a later turn. */
  later(where: string, run: () => void): void
  fail(error: unknown, where?: string): void
  warn(message: string): void
  update(patch: object, bytes: number): void
  /** `console` for the app's code. */
  console: object
}

const isErrorLike = (value: unknown): value is Error =>
  typeof value === 'object' && value !== null && 'stack' in value && 'message' in value

/** An error of any layer as text: its message and where it was thrown, or the value itself. */
const describe = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (!isErrorLike(value)) return inspect(value, { depth: 3, breakLength: Number.POSITIVE_INFINITY })
  const frames = (value.stack ?? '').split('\n').filter(line => line.trim().startsWith('at '))
  return [value.message, ...frames.slice(0, 3)].join('\n')
}

/** Starts an empty report; `route` names the page shown, `later` runs a function in a later turn. */
export const createReport = (route: () => string, later: (run: () => void) => void): Report => {
  const errors: string[] = []
  const warnings: string[] = []
  const updates: Update[] = []
  const fail = (error: unknown, where = route()) => void errors.push(`${where}: ${describe(error)}`)
  const warn = (message: string) => void warnings.push(message)
  const guard = <T>(where: string, run: () => T): T | undefined => {
    try {
      return run()
    } catch (error) {
      fail(error, where)
      return undefined
    }
  }
  const silent = () => {}
  return {
    errors,
    warnings,
    calls: [],
    updates,
    guard,
    later: (where, run) => later(() => void guard(where, run)),
    fail,
    warn,
    update: (patch, bytes) => {
      updates.push({ route: route(), bytes, paths: Object.keys(patch) })
      if (bytes > SET_DATA_LIMIT) fail(`setData of ${bytes} bytes is over the platform's limit`)
    },
    console: {
      debug: silent,
      log: silent,
      info: silent,
      warn: (...words: unknown[]) => warn(words.map(describe).join(' ')),
      error: (...words: unknown[]) => fail(words.map(describe).join(' ')),
    },
  }
}
