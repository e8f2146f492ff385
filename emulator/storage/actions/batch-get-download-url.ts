import { z } from 'zod'
import { DEFAULT_MAX_AGE_S, MAX_MAX_AGE_S } from '../../limits'
import { type Action, data } from '../../service'
import { pathOfFileId } from '../file-id'
import { envSchema, NO_SUCH_FILE, parseBatch } from '../params'
import type { Storage } from '../storage'

const itemSchema = z.object({
  fileid: z.string(),
  /** Seconds. */
  max_age: z.number().positive().catch(DEFAULT_MAX_AGE_S),
  url_type: z.string().optional(),
})
const schema = z.object({ file_list: z.array(itemSchema), envName: envSchema })

/** `getTempFileURL`: an address for each file, with a code of its own for each that is not there. */
export const batchGetDownloadUrl =
  (storage: Storage): Action =>
  async ({ params }) => {
    const { file_list, envName } = parseBatch(schema, params, 'file_list')
    const answer = async ({ fileid: fileID, max_age, url_type }: z.infer<typeof itemSchema>) => {
      const path = pathOfFileId(fileID)
      const maxAge = Math.min(Math.ceil(max_age), MAX_MAX_AGE_S)
      if (path === undefined || !storage.files.find(path))
        return { code: NO_SUCH_FILE, message: 'storage file not exist', fileID, tempFileURL: '', maxAge }
      const encoded = url_type === 'COS_URL'
      const tempFileURL = await storage.links.download(storage.baseUrl(), envName, path, maxAge, encoded)
      return { code: 'SUCCESS', fileID, tempFileURL, maxAge }
    }
    return data({ download_list: await Promise.all(file_list.map(answer)) })
  }
