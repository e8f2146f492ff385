import type { JsonObject } from '../json'

/** An answer that is no JSON, e.g. a code to scan; the SDK hands it on as `{ contentType, buffer }`. */
export class Picture {
  constructor(
    readonly contentType: string,
    readonly bytes: Buffer,
  ) {}
}

/** One openapi: takes the arguments in snake_case, answers WeChat's JSON with its `errcode`, or a picture. */
export type OpenApi = (args: JsonObject) => Promise<JsonObject | Picture>

export const wxError = (errcode: number, errmsg: string): JsonObject => ({ errcode, errmsg })
