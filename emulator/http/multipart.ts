import type { IncomingHttpHeaders } from 'node:http'
import busboy from 'busboy'
import { badRequest } from '../errors'
import { MAX_ADMIN_BYTES } from '../limits'

const parse = (headers: IncomingHttpHeaders, body: Buffer): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    const fields: Record<string, unknown> = {}
    const limits = { fieldSize: MAX_ADMIN_BYTES, fileSize: MAX_ADMIN_BYTES }
    // The SDK may send bytes as an ordinary field: latin1 keeps every byte.
    const parser = busboy({ headers, limits, defCharset: 'latin1' })
    const put = (name: string, bytes: Buffer) => {
      fields[name] = name === 'requestData' ? bytes : bytes.toString('utf8')
    }
    parser.on('field', (name, value) => put(name, Buffer.from(value, 'latin1')))
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => put(name, Buffer.concat(chunks)))
      // A form that ends within a file is an error of this stream, too; nobody listening would end the process.
      stream.on('error', reject)
    })
    parser.on('close', () => resolve(fields))
    parser.on('error', reject)
    parser.end(body)
  })

/**
 * The fields of the SDK's form: texts as strings, `requestData` as bytes.
 * @throws HttpError 400 when the form is malformed or cut off
 */
export const parseMultipart = (
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<Record<string, unknown>> =>
  parse(headers, body).catch(() => {
    throw badRequest('表单不完整，或者不是合法的 multipart/form-data')
  })
