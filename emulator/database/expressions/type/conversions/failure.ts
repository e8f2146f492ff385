import { CloudError } from '../../../../errors'

/** A value that cannot be converted; `onError` of `$convert` answers for it, otherwise the caller sees it. */
export class ConversionFailure extends CloudError {
  constructor(message: string) {
    super('DATABASE_REQUEST_FAILED', message)
  }
}

/** MongoDB's words for a value that the target type cannot hold. */
export const overflow = (value: string) =>
  new ConversionFailure(`Conversion would overflow target type in $convert with no onError value: ${value}`)

/** MongoDB's words for a text that is not a number. */
export const unparsable = (text: string, reason: string) =>
  new ConversionFailure(`Failed to parse number '${text}' in $convert with no onError value: ${reason}`)

/** @throws ConversionFailure for a text in hexadecimal notation */
export const refuseHexadecimal = (text: string): void => {
  if (text.startsWith('0x'))
    throw new ConversionFailure(`Illegal hexadecimal input in $convert with no onError value: ${text}`)
}

/** How a value of any type but null is converted; undefined when its type cannot be. @throws ConversionFailure */
export type Conversion = (value: unknown) => unknown
