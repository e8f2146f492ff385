import { z } from 'zod'
import { type Action, data } from '../../service'
import { pathOfFileId } from '../file-id'
import { NO_SUCH_FILE, parseBatch } from '../params'
import type { Storage } from '../storage'

const schema = z.object({ fileid_list: z.array(z.string()) })

/** `deleteFile`: what is gone is gone even when another file of the batch was not there. */
export const batchDeleteFile =
  (storage: Storage): Action =>
  async ({ params }) => {
    const { fileid_list } = parseBatch(schema, params, 'fileid_list')
    const delete_list = []
    for (const fileID of fileid_list) {
      const path = pathOfFileId(fileID)
      const removed = path !== undefined && (await storage.files.remove(path)) === 'removed'
      delete_list.push({ code: removed ? 'SUCCESS' : NO_SUCH_FILE, fileID })
    }
    return data({ delete_list })
  }
