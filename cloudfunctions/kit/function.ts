import { type AnyProcedure, type AnyRouter, TRPCError } from '@trpc/server'
import * as z from 'zod'
import { zhCN } from 'zod/locales'
import { now } from './clock'
import { callerOpenId } from './cloud'
import { AppError, type ErrorCode, type Issue } from './errors'
import { people } from './person'
import type { Caller } from './procedure'
import { once, requestKey } from './request'

z.config(zhCN())

const eventSchema = z.object({
  path: z.string(),
  input: z.unknown().optional(),
  key: requestKey.optional(),
})

export type Answer =
  | { ok: true; data: unknown }
  | { ok: false; error: { code: ErrorCode; message: string; issues?: Issue[] } }

/** What a timer trigger of `config.json` runs, by the trigger's name; each may be told to run twice (see kit/timer). */
export type Timers = Record<string, (at: Date) => Promise<unknown>>

/**
 * Makes a cloud function of a router. The event is `{ path, input, key? }`, where a change that is asked for again under
 * the same key is made once (kit/request); the answer `{ ok: true, data }` or
 * `{ ok: false, error: { code, message, issues? } }` with a Chinese message fit to show. Never throws.
 */
export function createFunction(router: AnyRouter, timers: Timers = {}) {
  return async (event: unknown): Promise<Answer> => {
    try {
      const openId = callerOpenId()
      const timer = timerOf(timers, event, openId)
      return { ok: true, data: timer ? await timer(now()) : await handle(router, event, openId) }
    } catch (error) {
      return { ok: false, error: explain(error) }
    }
  }
}

const timerEvent = z.object({ Type: z.literal('Timer'), TriggerName: z.string() })

/** Whoever has an OPENID is a person, whatever the event they sent says of itself: only the cloud's clock has none. */
function timerOf(timers: Timers, event: unknown, openId: string | undefined) {
  const parsed = timerEvent.safeParse(event)
  if (openId !== undefined || !parsed.success) return undefined
  const name = parsed.data.TriggerName
  if (!Object.hasOwn(timers, name)) throw new Error(`no timer is called ${name}`)
  return timers[name]
}

async function handle(router: AnyRouter, event: unknown, openId: string | undefined) {
  if (!openId) throw new AppError('UNAUTHORIZED', '请从微信里打开小程序再试')
  const { path, input, key } = eventSchema.parse(event)
  const procedures: Record<string, AnyProcedure> = router._def.procedures
  const procedure = Object.hasOwn(procedures, path) ? procedures[path] : undefined
  if (!procedure) throw new AppError('NOT_FOUND', '没有这个功能，请更新小程序')
  const ctx: Caller = { openId, person: await people.get(openId) }
  const { type } = procedure._def
  const work = async (): Promise<unknown> =>
    procedure({
      path,
      type,
      ctx,
      getRawInput: async () => input ?? {},
      signal: undefined,
      batchIndex: 0,
    })
  const isChange = key !== undefined && type === 'mutation'
  return (await (isChange ? once({ openId, key, path, input }, work) : work())) ?? null
}

function explain(error: unknown) {
  const cause = error instanceof TRPCError ? error.cause : error
  if (cause instanceof AppError)
    return { code: cause.code, message: cause.message, ...(cause.issues ? { issues: cause.issues } : {}) }
  if (cause instanceof z.ZodError) return badInput(cause)
  console.error(error)
  return { code: 'INTERNAL' as const, message: '系统出了点问题，请稍后再试' }
}

/** Only input is parsed with an error that gets here: a stored document that does not fit throws another (kit/replies). */
function badInput(error: z.ZodError) {
  const issues = error.issues.map(issue => ({ path: issue.path.join('.'), message: issue.message }))
  return { code: 'BAD_REQUEST' as const, message: issues[0]?.message ?? '填写的内容不完整', issues }
}
