/**
 * The storage's doors for apps and tests, as `wx.cloud` has them: `POST /storage/upload?path=<cloudPath>` with the
 * bytes as the body, `POST /storage/urls` and `POST /storage/delete` with `{ fileList }`. All with the header x-wx-openid.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { badRequest, HttpError, MethodNotAllowed } from '../errors'
import { ENV_ID } from '../functions/environment'
import { DEFAULT_MAX_AGE_S, MAX_EVENT_BYTES, MAX_FILES_PER_BATCH, MAX_MAX_AGE_S } from '../limits'
import { fileIdOf, pathOfFileId } from '../storage/file-id'
import { pathFault } from '../storage/path'
import type { Storage } from '../storage/storage'
import { readJson } from './body'
import { openidOf } from './functions-route'
import { sendJson } from './reply'
import { bytesOf, handleObject } from './storage-object'

/** The SDK's numbers and words for one file of a batch. */
const OK = { status: 0, errMsg: 'ok' } as const
const MISSING = { status: -503003, errMsg: 'storage file not exists' } as const
const DENIED = { status: -503002, errMsg: 'storage permission denied' } as const

/** A file id, or one with the age its address may reach, in seconds, taken as from the SDK. */
const itemSchema = z.union([
  z.string().transform(fileID => ({ fileID, maxAge: DEFAULT_MAX_AGE_S })),
  z.object({
    fileID: z.string(),
    maxAge: z
      .number()
      .positive()
      .catch(DEFAULT_MAX_AGE_S)
      .transform(seconds => Math.min(Math.ceil(seconds), MAX_MAX_AGE_S)),
  }),
])
const listSchema = z.object({ fileList: z.array(itemSchema).max(MAX_FILES_PER_BATCH) })
type Item = z.infer<typeof itemSchema>

const readList = async (request: IncomingMessage): Promise<Item[]> => {
  const parsed = listSchema.safeParse(await readJson(request, MAX_EVENT_BYTES))
  if (!parsed.success) throw badRequest(`需要 {"fileList": [文件 ID]}，最多 ${MAX_FILES_PER_BATCH} 个`)
  return parsed.data.fileList
}

/** The address the caller reached us at: a phone on the same network sees another one than we do. */
const baseOf = (storage: Storage, request: IncomingMessage): string =>
  request.headers.host === undefined ? storage.baseUrl() : `http://${request.headers.host}`

const upload = async (storage: Storage, request: IncomingMessage, response: ServerResponse) => {
  const openid = openidOf(request)
  const path = new URL(request.url ?? '', 'http://emulator').searchParams.get('path') ?? ''
  if (pathFault(path) !== undefined)
    throw badRequest(
      '文件路径不合法：不能为空、不能以 / 开头或结尾、不能有连续的 /、不能有 . 或 .. 目录和控制字符，最长 850 字节',
    )
  const outcome = await storage.files.put(path, bytesOf(request), openid)
  if (outcome === 'too-large')
    throw new HttpError(413, 'BAD_REQUEST', `文件太大，最多 ${storage.maxBytes / 1024 / 1024} MB`)
  if (outcome === 'not-owner') throw new HttpError(403, 'FORBIDDEN', '这个路径上已有别人的文件，不能覆盖')
  if (outcome === 'busy') throw badRequest('上传期间数据被清空，请重新上传')
  sendJson(response, 200, { fileID: fileIdOf(ENV_ID, path), statusCode: 200, errMsg: 'cloud.uploadFile:ok' })
}

const urls = async (storage: Storage, request: IncomingMessage, response: ServerResponse) => {
  openidOf(request)
  const base = baseOf(storage, request)
  const answer = async ({ fileID, maxAge }: Item) => {
    const path = pathOfFileId(fileID)
    if (path === undefined || !storage.files.find(path)) return { fileID, tempFileURL: '', ...MISSING }
    const tempFileURL = await storage.links.download(base, ENV_ID, path, maxAge, true)
    return { fileID, tempFileURL, maxAge, ...OK }
  }
  sendJson(response, 200, { fileList: await Promise.all((await readList(request)).map(answer)) })
}

const remove = async (storage: Storage, request: IncomingMessage, response: ServerResponse) => {
  const openid = openidOf(request)
  const outcomes = { removed: OK, missing: MISSING, 'not-owner': DENIED } as const
  const fileList = []
  for (const { fileID } of await readList(request)) {
    const path = pathOfFileId(fileID)
    const outcome = path === undefined ? 'missing' : await storage.files.remove(path, openid)
    fileList.push({ fileID, ...outcomes[outcome] })
  }
  sendJson(response, 200, { fileList })
}

const DOORS: Readonly<Record<string, typeof upload>> = {
  '/storage/upload': upload,
  '/storage/urls': urls,
  '/storage/delete': remove,
}

/**
 * Everything under `/storage/`.
 * @throws HttpError 400, 401, 403, 405, 413 at the doors for apps
 */
export const handleStorage = async (
  storage: Storage,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> => {
  const door = DOORS[path]
  if (!door) return handleObject(storage, request, response)
  if (request.method !== 'POST') throw new MethodNotAllowed('POST')
  return door(storage, request, response)
}
