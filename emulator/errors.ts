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
  | ('TOO_MANY_REQUESTS' | 'INTERNAL')

/** An error of a plain HTTP route, answered as `{ ok: false, error: { code, message } }`. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: HttpErrorCode,
    message: string,
  ) {
    super(message)
    this.name = 'HttpError'
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
  requestFailed(`[E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}]`)

export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict',
  )

export const transactionFail = (reason: string) =>
  new CloudError('DATABASE_TRANSACTION_FAIL', `[ResourceUnavailable.TransactionNotExist] ${reason}`)

/** The text of anything thrown. */
export const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error))
