/** Every code a caller can meet. The message beside it is Chinese, fit to show, and says what to do next. */
export type ErrorCode =
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_REQUEST'
  | 'CONFLICT'
  | 'TOO_MANY_REQUESTS'
  | 'CONTENT_REJECTED'
  | 'INTERNAL'

/** One faulty field of an input: where it is and what is wrong with it, in Chinese. */
export interface Issue {
  path: string
  message: string
}

/** The only error that use cases throw on purpose; anything else is a fault of ours and answers INTERNAL. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly issues?: Issue[],
  ) {
    super(message)
    this.name = 'AppError'
  }
}

export const forbidden = (message: string) => new AppError('FORBIDDEN', message)
export const conflict = (message: string) => new AppError('CONFLICT', message)
export const badRequest = (message: string) => new AppError('BAD_REQUEST', message)

/** `what` names the thing in Chinese, e.g. «这个心愿». */
export const notFound = (what: string) => new AppError('NOT_FOUND', `没有找到${what}，可能已被删除`)

/** The document, or NOT_FOUND with a name a person understands. */
export function found<T>(document: T | null, what: string): T {
  if (document === null) throw notFound(what)
  return document
}
