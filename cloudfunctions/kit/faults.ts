/** Everything an error says of itself, in the forms the SDK has for it. */
export const faultText = (error: unknown) =>
  error instanceof Error || (typeof error === 'object' && error !== null)
    ? ['code', 'errCode', 'errMsg', 'message'].map(key => String(Reflect.get(error, key) ?? '')).join(' ')
    : String(error)

/** The database refused an insert because the id, or a unique key, exists. */
export const isDuplicateKey = (error: unknown) => /E11000|duplicate/i.test(faultText(error))

/**
 * Another transaction touched the same document. The SDK rewraps this error when a write raises it and then does
 * not retry, so we recognise it by its text and bring our own retry.
 */
export const isConflict = (error: unknown) => /conflict/i.test(faultText(error))

/** The storage has no file of this id; anything else that goes wrong with a file may go well the next time. */
export const isNoSuchFile = (error: unknown) => /STORAGE_FILE_NONEXIST|-503003/.test(faultText(error))
