import type { ErrorCode, Issue } from '@cloud/kit/errors'
import type { Routers } from '@cloud/routers'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { isCloudFault } from './cloudFault'
import { connectionBack, connectionLost } from './connection'
import { transport } from './transport'

/** The functions and their procedures, by inference: a renamed field breaks the build, not the user. */
export type Domain = keyof Routers
export type Path<D extends Domain> = keyof inferRouterInputs<Routers[D]> & string
export type Input<D extends Domain, P extends Path<D>> = inferRouterInputs<Routers[D]>[P]
export type Output<D extends Domain, P extends keyof inferRouterOutputs<Routers[D]>> = inferRouterOutputs<
  Routers[D]
>[P]

/** What went wrong, with a Chinese message fit to show. */
export class CallError extends Error {
  constructor(
    readonly code: ErrorCode | 'OFFLINE',
    message: string,
    readonly issues: Issue[] = [],
  ) {
    super(message)
  }
}

/** The answer was lost, or the question: nobody knows whether it was done. */
export const isOffline = (error: unknown) => error instanceof CallError && error.code === 'OFFLINE'

interface Failure {
  ok: false
  error: { code: ErrorCode; message: string; issues?: Issue[] }
}
type Answer<T> = { ok: true; data: T } | Failure

/**
 * Calls a procedure of a cloud function. Throws CallError: the server's own words, or OFFLINE. What changes something is
 * better asked for by `change`, which gives it a key.
 */
export async function call<D extends Domain, P extends Path<D>>(
  domain: D,
  path: P,
  input: Input<D, P>,
  key?: string,
): Promise<Output<D, P>> {
  const answer = await send<Output<D, P>>(domain, { path, input, ...(key !== undefined && { key }) })
  if (!answer.ok) throw new CallError(answer.error.code, answer.error.message, answer.error.issues)
  return answer.data
}

/** The only place where an answer's type is taken on trust: it is the router's own, and both ship together. */
async function send<T>(domain: string, event: object): Promise<Answer<T>> {
  try {
    const answer = (await transport(domain, event)) as Answer<T>
    connectionBack()
    return answer
  } catch (error) {
    if (isCloudFault(error)) {
      connectionBack()
      throw new CallError('INTERNAL', '系统出了点问题，请稍后再试')
    }
    connectionLost()
    throw new CallError('OFFLINE', '网络不通，请检查网络后再试一次')
  }
}
