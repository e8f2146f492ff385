import { z } from 'zod'
import type { Clock } from '../clock'
import { invalidParam } from '../errors'
import type { Log } from '../log'
import type { Action, Service } from '../service'
import type { OpenApi } from './api'
import { decodeRequest, encodeAnswer, encodeRefusal } from './codec'
import { msgSecCheck } from './msg-sec-check'
import type { Outbox } from './outbox'
import { createSubscribeMessageSend } from './subscribe-message-send'

/** The SDK's error codes for a call that never reaches WeChat. */
const API_NOT_FOUND = -604100
const NO_PERMISSION = -604101

const schema = z.object({ apiName: z.string(), requestData: z.instanceof(Buffer).default(Buffer.alloc(0)) })

/** `wx.openApi`: permission, then the API, then its answer as protobuf. */
const openApi =
  (apis: Readonly<Record<string, OpenApi>>, log: Log): Action =>
  async ({ params, caller }) => {
    const parsed = schema.safeParse(params)
    if (!parsed.success) throw invalidParam('apiName or requestData is missing')
    const { apiName, requestData } = parsed.data
    if (caller.openapi && !caller.openapi.includes(apiName)) {
      log.warn(
        `openapi: ${caller.functionName ?? ''} calls ${apiName}, which its config.json does not declare (-604101)`,
      )
      return { bytes: encodeRefusal(NO_PERMISSION) }
    }
    const api = Object.hasOwn(apis, apiName) ? apis[apiName] : undefined
    if (!api) {
      log.warn(`openapi: ${apiName} is not emulated (-604100)`)
      return { bytes: encodeRefusal(API_NOT_FOUND) }
    }
    return { bytes: encodeAnswer(await api(decodeRequest(requestData))) }
  }

/** WeChat's server APIs. */
export const createOpenApiService = (parts: { outbox: Outbox; clock: Clock; log: Log }): Service => {
  const apis: Record<string, OpenApi> = {
    'security.msgSecCheck': msgSecCheck,
    'subscribeMessage.send': createSubscribeMessageSend(parts.outbox, parts.clock),
  }
  return {
    name: 'openapi',
    actions: { 'wx.openApi': openApi(apis, parts.log) },
    start: async () => {},
    stop: async () => {},
    // The outbox lies in the database's store and goes with it.
    reset: async () => {},
  }
}
