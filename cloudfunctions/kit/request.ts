import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { now } from './clock'
import { collection } from './collection'
import { AppError, conflict } from './errors'
import { JOURNAL, REQUEST } from './journal'
import { trusted } from './replies'
import { seal, unseal } from './seal'

/**
 * What came of a request that bears a key (see `once`): a line of the journal, written with the others of the first
 * transaction that the call commits, so it costs no request, and neither is there without the other. The answer is sealed
 * with the key, which only the phone knows: nothing of it can be read from what is stored.
 */
export const requests = collection({
  name: JOURNAL,
  kind: REQUEST,
  schema: z.object({ _id: z.string(), byId: z.string(), at: z.date(), answer: z.string() }),
  indexes: [
    { name: 'by', keys: [['byId', 1]] },
    { name: 'at', keys: [['at', 1]] },
  ],
})

/** Made up by the app for one tap on a button (src/platform/randomKey). */
export const requestKey = z.string().regex(/^[a-z0-9-]{8,64}$/, '请求的编号不对，请更新小程序')

export interface Asked {
  openId: string
  key: string
  path: string
  input: unknown
}

interface Request extends Asked {
  _id: string
  /** Free until a transaction takes it, and again when that fails: the call has one line. */
  state: 'free' | 'taken' | 'done'
}

const current = new AsyncLocalStorage<Request | undefined>()

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const secretOf = ({ openId, key }: Asked) => `${openId} ${key}`

/** The same text for the same input, in whatever order its fields come. */
const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
const fingerprint = ({ path, input }: Asked) => hash(JSON.stringify([path, input ?? null], inOrder))

/**
 * Does what is asked under a key once: asked for again, because the answer was lost on its way, it answers the same and
 * changes nothing, also when both come at the same moment. It is looked for only where the work fails, which the repeated
 * work does: what it wants to write is there, or it is refused as done already. Errors: those of the work; CONFLICT when
 * the key was used for something else.
 */
export async function once(asked: Asked, work: () => Promise<unknown>): Promise<unknown> {
  const request: Request = { ...asked, _id: `request:${hash(secretOf(asked))}`, state: 'free' }
  try {
    return await current.run(request, work)
  } catch (error) {
    const line = request.state === 'done' ? null : await requests.get(request._id)
    if (!line) throw error
    return answerIn(asked, line.answer)
  }
}

/** Work of its own within a call, which must not pass for what was asked for. */
export const apart = <R>(work: () => Promise<R>): Promise<R> => current.run(undefined, work)

/** Ends a transaction that was committed before. */
export class Repeated extends Error {
  constructor() {
    super('this request was answered before')
  }
}

/** For the transaction that begins: how it keeps what the call answers; undefined when there is nothing to keep. */
export function takeRequest() {
  const request = current.getStore()
  if (request?.state !== 'free') return undefined
  request.state = 'taken'
  const { _id, openId: byId } = request
  return {
    _id,
    lineOf: (answer: unknown) => ({
      _id,
      byId,
      at: now(),
      answer: seal(secretOf(request), kept(request, answer)),
    }),
    leave(isDone: boolean) {
      request.state = isDone ? 'done' : 'free'
    },
  }
}

const keptSchema = z.object({
  of: z.string(),
  answer: z.unknown(),
  refusal: z
    .object({
      code: z.custom<AppError['code']>(),
      message: z.string(),
      issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    })
    .optional(),
})

/** What is refused and written down all the same (a wrong code, which is counted) is refused again, and not counted again. */
function kept(asked: Asked, answer: unknown): z.infer<typeof keptSchema> {
  const of = fingerprint(asked)
  if (!(answer instanceof AppError)) return { of, answer }
  const { code, message, issues } = answer
  return { of, answer: null, refusal: { code, message, issues } }
}

function answerIn(asked: Asked, sealed: string): unknown {
  const { of, answer, refusal } = trusted(keptSchema, unseal(secretOf(asked), sealed))
  if (of !== fingerprint(asked)) throw conflict('这个请求的编号已经用过了，请返回上一页再试一次')
  if (refusal) throw new AppError(refusal.code, refusal.message, refusal.issues)
  return answer
}
