import { z } from 'zod'
import { type Action, data } from '../../service'
import { fileIdOf } from '../file-id'
import { envSchema, NO_SUCH_FILE, parseBatch } from '../params'
import { pathFault } from '../path'
import type { Storage } from '../storage'

const itemSchema = z.object({
  src_path: z.string(),
  dst_path: z.string(),
  overwrite: z.boolean().default(true),
  remove_original: z.boolean().default(false),
})
const schema = z.object({ file_list: z.array(itemSchema), envName: envSchema })
type Item = z.infer<typeof itemSchema>

const ERRORS = {
  missing: { code: NO_SUCH_FILE, message: 'storage file not exist' },
  conflict: { code: 'STORAGE_FILE_PATH_CONFLICT', message: 'dstPath exists and overwrite is false' },
} as const

/** `copyFile` of the node SDK: copies, or moves, within the storage. */
export const batchCopyFile =
  (storage: Storage): Action =>
  async ({ params }) => {
    const { file_list, envName } = parseBatch(schema, params, 'file_list')
    const copy = async ({ src_path, dst_path, overwrite, remove_original: removeOriginal }: Item) => {
      const fault = pathFault(dst_path)
      if (fault !== undefined) return { code: 'INVALID_PARAM', message: fault }
      const outcome = await storage.files.copy(src_path, dst_path, { overwrite, removeOriginal })
      return outcome === 'copied' ? { fileId: fileIdOf(envName, dst_path) } : ERRORS[outcome]
    }
    const copy_list = []
    for (const item of file_list) copy_list.push(await copy(item))
    return data({ copy_list })
  }
