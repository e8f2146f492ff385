import type { Service } from '../service'
import { batchCopyFile } from './actions/batch-copy-file'
import { batchDeleteFile } from './actions/batch-delete-file'
import { batchGetDownloadUrl } from './actions/batch-get-download-url'
import { getFileAuthority } from './actions/get-file-authority'
import { getUploadMetadata } from './actions/get-upload-metadata'
import type { Storage } from './storage'

/** Files in the cloud; the bytes come and go through `http/storage-route.ts`. */
export const createStorageService = (storage: Storage): Service => ({
  name: 'storage',
  actions: {
    'storage.getUploadMetadata': getUploadMetadata(storage),
    'storage.batchGetDownloadUrl': batchGetDownloadUrl(storage),
    'storage.batchDeleteFile': batchDeleteFile(storage),
    'storage.batchCopyFile': batchCopyFile(storage),
    'storage.getFileAuthority': getFileAuthority(storage),
  },
  start: () => storage.files.sweep(),
  stop: async () => {},
  reset: () => storage.files.reset(),
})
