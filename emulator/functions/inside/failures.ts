/** What nobody caught: the instance dies of it, but it never takes along another event than the one that did it. */
import { inspect } from 'node:util'
import type { FromInstance } from '../protocol'
import { currentScope } from './scope'

export interface Failures {
  send(message: FromInstance, sent?: () => void): void
  /** The event being served. */
  serving(): string | undefined
  exit(code: number): void
}

/**
 * Reports errors that nobody caught and ends the process. Work left behind by an event that was answered is not allowed
 * to end it under the next one: that is reported, and the emulator lets the instance go when the event is answered.
 */
export const watchFailures = ({ send, serving, exit }: Failures): void => {
  const isLate = (): boolean => {
    const owner = currentScope()?.requestId
    return owner !== undefined && serving() !== undefined && owner !== serving()
  }
  const fail = (error: unknown) => {
    const requestId = currentScope()?.requestId
    const done = isLate() ? undefined : () => exit(1)
    send({ type: 'crashed', error: inspect(error), ...(requestId === undefined ? {} : { requestId }) }, done)
  }
  // A project that catches these by itself goes on living, as in the cloud.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      if (process.listenerCount(event) === 1) fail(error)
    })
  const realExit = process.exit.bind(process)
  process.exit = code => {
    if (isLate()) throw new Error('process.exit() called by work that an answered event had left behind')
    return realExit(code)
  }
}
