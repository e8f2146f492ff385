/** The SDK's protobuf messages for `cloud.openapi`, read off `src/protobuf/openapi.js` in wx-server-sdk 4. */
import protobuf from 'protobufjs/light'
import { z } from 'zod'
import { invalidParam } from '../errors'
import { type JsonObject, parseJson } from '../json'

const root = protobuf.Root.fromJSON({
  nested: {
    KeyValuePair: {
      fields: {
        key: { type: 'string', id: 1 },
        value: { type: 'bytes', id: 2 },
        contenttype: { type: 'string', id: 3 },
        filename: { type: 'string', id: 4 },
      },
    },
    OpenApiData: { fields: { pairs: { rule: 'repeated', type: 'KeyValuePair', id: 1 } } },
    CommApiData: {
      fields: {
        apiType: { type: 'int32', id: 1 },
        openapiData: { type: 'OpenApiData', id: 2 },
        appid: { type: 'string', id: 6 },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'uint32', id: 4 },
      },
    },
  },
})
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')

const requestSchema = z.object({
  openapiData: z
    .object({ pairs: z.array(z.object({ key: z.string(), value: z.instanceof(Uint8Array) })).default([]) })
    .default({ pairs: [] }),
})

/** A value travels as JSON text; media bytes travel as they are. */
const argumentOf = (bytes: Uint8Array): unknown =>
  parseJson(Buffer.from(bytes).toString('utf8')) ?? Buffer.from(bytes)

/**
 * The arguments of an API call, keys in snake_case as the SDK sends them.
 * @throws CloudError INVALID_PARAM when the bytes are not the SDK's message
 */
export const decodeRequest = (bytes: Uint8Array): JsonObject => {
  try {
    const { openapiData } = requestSchema.parse(request.toObject(request.decode(bytes)))
    return Object.fromEntries(openapiData.pairs.map(pair => [pair.key, argumentOf(pair.value)]))
  } catch {
    throw invalidParam('requestData is not the message the SDK sends')
  }
}

/** WeChat's own answer: `errcode` 0 for success, anything else becomes the caller's error. */
export const encodeAnswer = (answer: JsonObject): Buffer => {
  const fields = {
    respData: Buffer.from(JSON.stringify(answer)),
    contentType: 'application/json',
    errorCode: 0,
    httpCode: 200,
  }
  return Buffer.from(response.encode(response.create(fields)).finish())
}

/** A refusal before WeChat was asked, e.g. -604101; the SDK hands it on as `errCode`. */
export const encodeRefusal = (errorCode: number): Buffer =>
  Buffer.from(response.encode(response.create({ errorCode, contentType: 'application/json' })).finish())
