import { z } from 'zod'
import type { Action } from '../../service'
import { pathOfFileId } from '../file-id'
import { parseBatch } from '../params'
import type { Storage } from '../storage'

const schema = z.object({ fileList: z.array(z.object({ path: z.string() })) })

/** `getFileAuthority` of the node SDK: everyone may read what exists («所有用户可读，仅创建者可写»). */
export const getFileAuthority =
  (storage: Storage): Action =>
  async ({ params }) => {
    const { fileList } = parseBatch(schema, params, 'fileList')
    const answers = fileList.map(({ path: given }) => {
      const path = pathOfFileId(given) ?? given
      const read = storage.files.find(path) !== undefined
      return { path: given, cosFileId: Buffer.from(path).toString('base64url'), read }
    })
    return { json: { data: answers } }
  }
