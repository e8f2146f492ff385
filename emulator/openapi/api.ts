import type { JsonObject } from '../json'

/** One openapi: takes the arguments in snake_case, answers WeChat's JSON with its `errcode`. */
export type OpenApi = (args: JsonObject) => Promise<JsonObject>

export const wxError = (errcode: number, errmsg: string): JsonObject => ({ errcode, errmsg })
