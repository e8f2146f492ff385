import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

const keyOf = (secret: string) => createHash('sha256').update(`seal ${secret}`).digest()

/** A value, with its dates and whatever is undefined, as a text that says nothing to whoever does not know the secret. */
export function seal(secret: string, value: unknown): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv)
  const body = Buffer.concat([cipher.update(serialize(value)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

/** The value again. Throws when the secret is another one, or the text was touched. */
export function unseal(secret: string, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64')
  const tagEnd = IV_BYTES + TAG_BYTES
  const decipher = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAuthTag(bytes.subarray(IV_BYTES, tagEnd))
  return deserialize(Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]))
}
