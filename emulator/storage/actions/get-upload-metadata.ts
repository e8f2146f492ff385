import { z } from 'zod'
import { invalidParam } from '../../errors'
import { type Action, data } from '../../service'
import { fileIdOf } from '../file-id'
import { envSchema } from '../params'
import { pathFault } from '../path'
import type { Storage } from '../storage'

const schema = z.object({ path: z.string(), envName: envSchema })

/** Where `uploadFile` shall PUT the bytes, and with which authorization. */
export const getUploadMetadata =
  (storage: Storage): Action =>
  async ({ params }) => {
    const parsed = schema.safeParse(params)
    if (!parsed.success) throw invalidParam('path is missing')
    const { path, envName } = parsed.data
    const fault = pathFault(path)
    if (fault !== undefined) throw invalidParam(fault)
    const { url, authorization } = await storage.links.upload(storage.baseUrl(), envName, path)
    return data({
      url,
      authorization,
      // Both travel as headers, so they are ASCII whatever the path.
      token: 'emulator',
      cosFileId: Buffer.from(path).toString('base64url'),
      fileId: fileIdOf(envName, path),
      download_url: url,
    })
  }
