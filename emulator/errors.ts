/** The errors that leave the emulator: one class for the SDK's wire protocol, one for the plain HTTP routes. */

/**
 * An error as the SDK receives it: `{ code, message }` with HTTP status 200. The SDK maps `code` to a number
 * (`TCB_ERR_CODE` in wx-server-sdk) and hands `message` to its caller as `errMsg`.
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}

/** Codes of the HTTP routes; `message` is Chinese and fit to show. */
export type HttpErrorCode =
  | ('UNAUTHORIZED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_REQUEST' | 'CONFLICT')
  | ('TOO_MANY_REQUESTS' | 'INTERNAL' | 'METHOD_NOT_ALLOWED')

/** A failed call of a function as `wx.cloud.callFunction` tells an app of it. */
export interface ClientError {
  errCode: number
  errMsg: string
}

/** An error of a plain HTTP route, answered as `{ ok: false, error: { code, message } }`, with what `client` says. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: HttpErrorCode,
    message: string,
    readonly client?: ClientError,
  ) {
    super(message)
    this.name = 'HttpError'
  }
}

export const badRequest = (message: string) => new HttpError(400, 'BAD_REQUEST', message)
export const notFound = (message = '没有这个地址') => new HttpError(404, 'NOT_FOUND', message)

/** There is such an address, but it takes other methods: `allow`, separated by commas. */
export class MethodNotAllowed extends HttpError {
  constructor(readonly allow: string) {
    super(405, 'METHOD_NOT_ALLOWED', `这个地址只接受 ${allow}`)
  }
}

/** Refuses to start; the message is one line for the person at the terminal. */
export class StartError extends Error {}

export const collectionMissing = (name: string) =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  )

export const invalidParam = (message: string) => new CloudError('INVALID_PARAM', message)

export const requestFailed = (message: string) => new CloudError('DATABASE_REQUEST_FAILED', message)

/** The message carries MongoDB's own words, which callers look for to recognise a duplicate key. */
export const duplicateKey = (collection: string, index: string, key: string) =>
  requestFailed(`E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`)

export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  )

/** Of a transaction that is over, or never was. */
export const transactionFail = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  )

/** A refused write in the words of the real cloud, which passes its driver's on. */
export const writeRefused = (reason: string) =>
  requestFailed(`[FailedOperation] multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`)

/** The text of anything thrown. */
export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The same with the way it came, for a log. */
export const errorDetails = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/** Whether Node's error carries one of these codes, such as `ENOENT`. By its shape: tests run in a realm with an Error of its own. */
export const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.some(code => error.code === code)
