import type { Logic } from './logic'
import type { Report } from './report'

/** The one object most of `wx`'s functions take. */
export type Options = Record<string, unknown>
/** What a function of `wx` does or answers; an asynchronous one may throw `{ errMsg: 'fail …' }`. */
export type Reply = (options: Options, ...rest: unknown[]) => unknown
export type Replies = Record<string, Reply>

const CALLBACKS = ['success', 'fail', 'complete']

/** An object that answers any method with itself: contexts, managers and animations nobody looks at. */
const inert = (): object => {
  const one: object = new Proxy(Object, {
    get: (_target, name) => (name === 'then' || typeof name === 'symbol' ? undefined : () => one),
  })
  return one
}

const messageOf = (error: unknown): string => {
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return String(error.errMsg)
  return `fail ${error instanceof Error ? error.message : String(error)}`
}

/** A function of `wx` that answers at once. Without a reply it gives nothing, or an object without effect. */
export const answerAtOnce =
  (api: string, replies: Replies) =>
  (...args: unknown[]): unknown => {
    const reply = replies[api]
    if (reply) return reply(args[0] as Options, ...args.slice(1))
    return api.startsWith('create') || api.endsWith('Manager') ? inert() : undefined
  }

/** Makes the functions of `wx` that answer later, by callbacks or a promise, and counts the answers still awaited. */
export const createAnswers = (logic: Logic, report: Report, replies: Replies) => {
  let awaited = 0

  const answer = async (api: string, options: Options) => {
    awaited++
    try {
      const result = (await replies[api]?.(options)) as object | undefined
      return logic.adopt({ errMsg: `${api}:ok`, ...result })
    } catch (error) {
      const given = typeof error === 'object' ? error : {}
      const more = { ...given, errMsg: `${api}:${messageOf(error)}` }
      throw api.startsWith('cloud.') ? logic.error(more.errMsg, more) : logic.adopt(more)
    } finally {
      awaited--
    }
  }
  const tell = (api: string, options: Options, names: string[]) => (value: unknown) => {
    for (const name of names) {
      const callback = options[name]
      if (typeof callback === 'function') report.guard(`${api} ${name}`, () => callback(value))
    }
  }
  const make =
    (api: string) =>
    (options: Options = {}): unknown => {
      report.calls.push({ api, args: JSON.parse(JSON.stringify(options)) })
      const done = answer(api, options)
      if (!CALLBACKS.some(name => name in options)) return logic.follow(done)
      void done.then(tell(api, options, ['success', 'complete']), tell(api, options, ['fail', 'complete']))
      return undefined
    }
  return { make, awaited: () => awaited }
}
