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
  /** See `guessing`. */
  isGuess: boolean
  /** Free until a transaction takes it, and again when that fails: the call has one line. */
  state: 'free' | 'taken' | 'done'
}

const current = new AsyncLocalStorage<Request | undefined>()

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const secretOf = ({ openId, key }: Asked) => `${openId} ${key}`
const idOf = (request: Request) =>
  `request:${hash(request.isGuess ? `${secretOf(request)} ${fingerprint(request)}` : secretOf(request))}`

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
  const request: Request = { ...asked, isGuess: false, state: 'free' }
  try {
    return await current.run(request, work)
  } catch (error) {
    const line = request.state === 'done' ? null : await requests.get(idOf(request))
    if (!line) throw error
    return answerIn(asked, line.answer)
  }
}

/**
 * Work that no answer is kept of: work of its own within a call, which must not pass for what was asked for; and looks at
 * what somebody may have no right to see, or wish to show, a moment later.
 */
export const apart = <R>(work: () => Promise<R>): Promise<R> => current.run(undefined, work)

/**
 * Work that a wrong code is refused by, and counted. Its request is known by its input, too: were it known by its key
 * alone, a wrong code under a key that was used before would end the transaction that counts it, and codes could be tried
 * for nothing. What was refused once stays refused under its key, though the code may be good half a minute later.
 */
export function guessing<R>(work: () => Promise<R>): Promise<R> {
  const request = current.getStore()
  if (request) request.isGuess = true
  return work()
}

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
  return {
    lineOf: (answer: unknown) => ({
      _id: idOf(request),
      byId: request.openId,
      at: now(),
      answer: seal(secretOf(request), kept(request, answer)),
    }),
    leave(isDone: boolean) {
      request.state = isDone ? 'done' : 'free'
    },
  }
}

/** The same submission, as far as the app knows, says something else now: what was said first was done. */
const USED =
  '上一次已经提交成功了，这次的内容不一样，没有重复提交。请先看看上次提交的；还需要的话，再提交一次'

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
function kept(asked: Request, answer: unknown): z.infer<typeof keptSchema> {
  const of = fingerprint(asked)
  if (!(answer instanceof AppError)) return { of, answer }
  if (!asked.isGuess) throw new Error(`${asked.path} counts what it refuses, and must say so: see guessing`)
  const { code, message, issues } = answer
  return { of, answer: null, refusal: { code, message, issues } }
}

function answerIn(asked: Asked, sealed: string): unknown {
  const { of, answer, refusal } = trusted(keptSchema, unseal(secretOf(asked), sealed))
  if (of !== fingerprint(asked)) throw conflict(USED)
  if (refusal) throw new AppError(refusal.code, refusal.message, refusal.issues)
  return answer
}
