/** Calls functions as any program would, typed by inference from their routers. */
import type { ErrorCode } from '@cloud/kit/errors'
import type { Routers } from '@cloud/routers'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import * as z from 'zod'

export type FunctionName = keyof Routers
type Inputs = { [F in FunctionName]: inferRouterInputs<Routers[F]> }
type Outputs = { [F in FunctionName]: inferRouterOutputs<Routers[F]> }

const ERROR_CODES = [
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_REQUEST',
  'CONFLICT',
  'TOO_MANY_REQUESTS',
  'CONTENT_REJECTED',
  'INTERNAL',
] as const satisfies readonly ErrorCode[]

const refusal = z.strictObject({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Refusal = z.infer<typeof refusal>

export type Answer<T> = { ok: true; data: T } | { ok: false; error: Refusal }

/** What the local cloud says of a function that failed; a phone would learn `errCode` and `errMsg`. */
const failure = refusal.extend({ errCode: z.number(), errMsg: z.string() })

/** The envelope is checked here; what is inside is what the router's types say (contract.test.ts checks the shapes). */
function readAnswer<T>(body: unknown): Answer<T> {
  const success = z.strictObject({ ok: z.literal(true), data: z.custom<T>() })
  return z
    .union([success, z.strictObject({ ok: z.literal(false), error: z.union([refusal, failure]) })])
    .parse(body)
}

/** `POST /functions/<name>`, nothing assumed about either side. */
export async function post(url: string, name: string, body: string, openId?: string) {
  const headers = { 'content-type': 'application/json', ...(openId && { 'x-wx-openid': openId }) }
  const response = await fetch(`${url}/functions/${name}`, { method: 'POST', headers, body })
  return { status: response.status, body: await response.json() }
}

/** The smallest PNG there is: one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Whoever `openId` is, calling the functions of the cloud at `url`; `rewrite` changes what they send. */
export function caller(url: string, openId: string, rewrite = (input: unknown): unknown => input) {
  /** Any input, for tests of bad ones; `key` says which request it is. */
  async function send(name: string, path: string, input?: unknown, key?: string): Promise<Answer<unknown>> {
    const answer = await post(url, name, JSON.stringify({ path, input: rewrite(input), key }), openId)
    return readAnswer(answer.body)
  }
  async function ask<F extends FunctionName, P extends keyof Inputs[F] & keyof Outputs[F] & string>(
    name: F,
    path: P,
    input: Inputs[F][P],
  ): Promise<Answer<Outputs[F][P]>> {
    const answer = await post(url, name, JSON.stringify({ path, input: rewrite(input) }), openId)
    return readAnswer(answer.body)
  }
  return {
    url,
    openId,
    send,
    ask,
    /** The data of an answer that must be ok. */
    async get<F extends FunctionName, P extends keyof Inputs[F] & keyof Outputs[F] & string>(
      name: F,
      path: P,
      input: Inputs[F][P],
    ): Promise<Outputs[F][P]> {
      const answer = await ask(name, path, input)
      if (answer.ok) return answer.data
      throw new Error(`${openId} ${name}.${path}: ${JSON.stringify(answer.error)}`)
    },
    /** Uploads a picture as the phone would, into the person's own folder; its name decides what the check says. */
    async upload(file: string, bytes: Buffer = PIXEL): Promise<string> {
      const place = encodeURIComponent(`uploads/${openId}/${file}`)
      const headers = { 'x-wx-openid': openId, 'content-type': 'image/png' }
      const body = new Uint8Array(bytes)
      const answer = await fetch(`${url}/storage/upload?path=${place}`, { method: 'POST', headers, body })
      return z.object({ fileID: z.string() }).parse(await answer.json()).fileID
    },
    /** The code of an answer that must be a refusal with a Chinese message. */
    async refused(name: string, path: string, input?: unknown): Promise<ErrorCode> {
      const answer = await send(name, path, input)
      if (answer.ok) throw new Error(`${openId} ${name}.${path} was let through`)
      expect(answer.error.message).toMatch(/\p{Script=Han}/u)
      return answer.error.code
    },
  }
}
