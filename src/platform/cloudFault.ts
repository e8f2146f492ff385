/**
 * Whether a call that failed had reached the cloud, which then had no answer: a function that ran out of time, crashed or is
 * not there. WeChat numbers such failures from -501000 on downwards, and -404011 in older versions; numbers of the phone's
 * own (-404012: it gave up asking), -1 and none at all are a network that leads nowhere.
 */
export function isCloudFault(error: unknown): boolean {
  const code = codeOf(error)
  return code !== undefined && (code <= CLOUD || code === FUNCTION_FAILED)
}

const CLOUD = -501000
const FUNCTION_FAILED = -404011

/** Not every version has the number in a field of its own: it stands in the message, too. */
function codeOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  if ('errCode' in error && typeof error.errCode === 'number') return error.errCode
  const message = 'errMsg' in error ? error.errMsg : 'message' in error ? error.message : undefined
  const written = typeof message === 'string' ? /errCode: (-\d+)/.exec(message)?.[1] : undefined
  return written === undefined ? undefined : Number(written)
}
