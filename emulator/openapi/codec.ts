/** The SDK's protobuf messages for `cloud.openapi`, read off `src/protobuf/openapi.js` in wx-server-sdk 4. */
import protobuf from 'protobufjs/light'
import { z } from 'zod'
import { invalidParam } from '../errors'
import { type JsonObject, parseJson } from '../json'
import { Picture } from './api'

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
    SvrkitApiData: { fields: { apiName: { type: 'string', id: 1 }, reqData: { type: 'bytes', id: 2 } } },
    CommApiData: {
      fields: {
        apiType: { type: 'int32', id: 1 },
        openapiData: { type: 'OpenApiData', id: 2 },
        svrkitData: { type: 'SvrkitApiData', id: 4 },
        appid: { type: 'string', id: 6 },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'uint32', id: 4 },
        svrkitErrorCode: { type: 'int32', id: 6 },
      },
    },
    OpenDataRequest: { fields: { cloudidList: { rule: 'repeated', type: 'string', id: 2 } } },
    OpenDataItem: { fields: { cloudId: { type: 'string', id: 1 }, json: { type: 'string', id: 2 } } },
    OpenDataResponse: { fields: { dataList: { rule: 'repeated', type: 'OpenDataItem', id: 1 } } },
  },
})
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')
const openDataRequest = root.lookupType('OpenDataRequest')
const openDataResponse = root.lookupType('OpenDataResponse')

const bytesSchema = z.instanceof(Uint8Array)
const pairSchema = z.object({ key: z.string(), value: bytesSchema, filename: z.string().optional() })
const requestSchema = z.object({
  openapiData: z.object({ pairs: z.array(pairSchema).default([]) }).default({ pairs: [] }),
  svrkitData: z.object({ apiName: z.string(), reqData: bytesSchema.default(new Uint8Array()) }).optional(),
})

/** `args`: keys in snake_case as the SDK sends them. `inner`: the SDK's own call (`getOpenData`), its message still encoded. */
export type OpenApiRequest = { args: JsonObject } | { inner: { name: string; message: Uint8Array } }

/** A value travels as JSON text; media, which has a file's name, as its bytes. */
const argumentOf = ({ value, filename }: z.infer<typeof pairSchema>): unknown =>
  filename ? Buffer.from(value) : parseJson(Buffer.from(value).toString('utf8'))

/** @throws CloudError INVALID_PARAM when the bytes are not the SDK's message */
export const decodeRequest = (bytes: Uint8Array): OpenApiRequest => {
  try {
    const { openapiData, svrkitData } = requestSchema.parse(request.toObject(request.decode(bytes)))
    if (svrkitData) return { inner: { name: svrkitData.apiName, message: svrkitData.reqData } }
    return { args: Object.fromEntries(openapiData.pairs.map(pair => [pair.key, argumentOf(pair)])) }
  } catch {
    throw invalidParam('requestData is not the message the SDK sends')
  }
}

const encode = (fields: JsonObject): Buffer => Buffer.from(response.encode(response.create(fields)).finish())

/** WeChat's own answer: `errcode` 0 for success, anything else becomes the caller's error. */
export const encodeAnswer = (answer: JsonObject | Picture): Buffer => {
  const isPicture = answer instanceof Picture
  const respData = isPicture ? answer.bytes : Buffer.from(JSON.stringify(answer))
  const contentType = isPicture ? answer.contentType : 'application/json'
  return encode({ respData, contentType, errorCode: 0, httpCode: 200 })
}

/** A refusal before WeChat was asked, e.g. -604101; the SDK hands it on as `errCode`. */
export const encodeRefusal = (errorCode: number): Buffer =>
  encode({ errorCode, contentType: 'application/json' })

/** The ids that `cloud.getOpenData` asks for. */
export const decodeOpenDataRequest = (message: Uint8Array): string[] =>
  z
    .object({ cloudidList: z.array(z.string()).default([]) })
    .parse(openDataRequest.toObject(openDataRequest.decode(message))).cloudidList

export const encodeOpenData = (dataList: { cloudId: string; json: string }[]): Buffer => {
  const message = openDataResponse.encode(openDataResponse.create({ dataList })).finish()
  return encode({ respData: Buffer.from(message), errorCode: 0, httpCode: 200, svrkitErrorCode: 0 })
}
