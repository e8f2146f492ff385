import { z } from 'zod'
import { invalidParam } from '../errors'
import { isObject, type JsonObject, parseJson } from '../json'
import type { Log } from '../log'
import { type Action, type Caller, data, type Service } from '../service'
import { type OpenApi, Picture } from './api'
import { decodeOpenDataRequest, decodeRequest, encodeAnswer, encodeOpenData, encodeRefusal } from './codec'
import { resolveCloudId } from './open-data'
import type { OpenApis } from './openapi'

/** The SDK's error codes for a call that never reaches WeChat. */
const API_NOT_FOUND = -604100
const NO_PERMISSION = -604101

const REFUSALS: Readonly<Record<number, string>> = {
  [API_NOT_FOUND]: 'API not found',
  [NO_PERMISSION]: 'function has no permission to call this API',
}

/** The API of this name, or the code of the refusal: permission first, then whether anyone emulates it. */
const findApi = (parts: OpenApis, log: Log, name: string, caller: Caller): OpenApi | number => {
  if (caller.openapi && !caller.openapi.includes(name)) {
    log.warn(
      `openapi: ${caller.functionName ?? ''} calls ${name}, which its config.json does not declare (-604101)`,
    )
    return NO_PERMISSION
  }
  const api = Object.hasOwn(parts.apis, name) ? parts.apis[name] : undefined
  if (api) return api
  log.warn(`openapi: ${name} is not emulated (-604100)`)
  return API_NOT_FOUND
}

/** The SDK's own calls: `cloud.getOpenData`. Nobody has to declare them. */
const callInner = (parts: OpenApis, log: Log, name: string, message: Uint8Array): Buffer => {
  if (name !== 'ApiGetOpenDataByCloudId') {
    log.warn(`openapi: ${name} is not emulated (-604100)`)
    return encodeRefusal(API_NOT_FOUND)
  }
  const items = decodeOpenDataRequest(message).map(cloudId => ({
    cloudId,
    json: JSON.stringify(resolveCloudId(parts.cloudIds, cloudId)),
  }))
  return encodeOpenData(items)
}

const noteVisit = ({ visits }: OpenApis, { openid }: Caller): void => {
  if (openid !== undefined) visits.note(openid)
}

const openApiSchema = z.object({
  apiName: z.string(),
  requestData: z.instanceof(Buffer).default(Buffer.alloc(0)),
})

/** `wx.openApi` (`cloud.openapi.…`): protobuf both ways. */
const openApi =
  (parts: OpenApis, log: Log): Action =>
  async ({ params, caller }) => {
    const parsed = openApiSchema.safeParse(params)
    if (!parsed.success) throw invalidParam('apiName or requestData is missing')
    noteVisit(parts, caller)
    const request = decodeRequest(parsed.data.requestData)
    if ('inner' in request) return { bytes: callInner(parts, log, request.inner.name, request.inner.message) }
    const api = findApi(parts, log, parsed.data.apiName, caller)
    return { bytes: typeof api === 'number' ? encodeRefusal(api) : encodeAnswer(await api(request.args)) }
  }

const textSchema = z.object({
  apiName: z.string().transform(name => name.replace(/^openapi\./, '')),
  requestData: z.string().default(''),
})

/** JSON cannot hold bytes. */
const asJson = (answer: JsonObject | Picture): JsonObject =>
  answer instanceof Picture
    ? { errcode: 0, errmsg: 'ok', contentType: answer.contentType, buffer: answer.bytes.toString('base64') }
    : answer

/** `wx.api` (the old `cloud.callOpenAPI`): JSON both ways, keys as the caller wrote them. */
const textApi =
  (parts: OpenApis, log: Log): Action =>
  async ({ params, caller }) => {
    const parsed = textSchema.safeParse(params)
    if (!parsed.success) throw invalidParam('apiName or requestData is missing')
    noteVisit(parts, caller)
    const args = parseJson(parsed.data.requestData)
    const api = findApi(parts, log, parsed.data.apiName, caller)
    const answer =
      typeof api === 'number'
        ? { errcode: api, errmsg: REFUSALS[api] }
        : asJson(await api(isObject(args) ? args : {}))
    return data({ responseData: JSON.stringify(answer) })
  }

/** WeChat's server APIs. Their records lie in the database's store and go with it. */
export const createOpenApiService = (parts: OpenApis, log: Log): Service => ({
  name: 'openapi',
  actions: { 'wx.openApi': openApi(parts, log), 'wx.api': textApi(parts, log) },
  start: async () => {},
  stop: () => parts.pushes.stop(),
  reset: async () => parts.visits.clear(),
})
