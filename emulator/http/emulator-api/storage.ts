/** Stored files, for people. */
import { z } from 'zod'
import { notFound } from '../../errors'
import { ENV_ID } from '../../functions/environment'
import { type EmulatorParts, readBodyAs } from './parts'
import type { Done } from './types'

const OPEN_S = 300

/** A temporary address for looking at a file, on this host. @throws HttpError 404 */
export const fileAddress = async ({ storage }: EmulatorParts, query: URLSearchParams): Promise<string> => {
  const path = query.get('path') ?? ''
  if (!storage.files.find(path)) throw notFound('没有这个文件')
  return storage.links.download('', ENV_ID, path, OPEN_S, true)
}

const pathSchema = z.object({ path: z.string() })

/** @throws HttpError 404 */
export const deleteFile = async ({ storage }: EmulatorParts, body: unknown): Promise<Done> => {
  const { path } = readBodyAs(pathSchema, body, '{"path": 文件路径}')
  if ((await storage.files.remove(path)) === 'missing') throw notFound('没有这个文件')
  return { ok: true }
}
