import { grantedPath, keyOfAddress } from './granted'
import { pathsOfAddress } from './links'
import type { Storage } from './storage'

/**
 * What another service would find at an address: a file of this storage, `missing` when the address leads here but
 * gives nothing, and of a foreign address only the name in it.
 */
export const lookAt = (storage: Storage, address: string): { name: string; size?: number } | 'missing' => {
  const url = new URL(address)
  const key = keyOfAddress(url.pathname)
  if (key === undefined || url.port !== new URL(storage.baseUrl()).port)
    return { name: pathsOfAddress(url.pathname)[0] ?? url.pathname }
  const granted = grantedPath(storage.signer, 'get', key, url.searchParams)
  const file = typeof granted === 'object' ? storage.files.find(granted.path) : undefined
  return file && typeof granted === 'object' ? { name: granted.path, size: file.size } : 'missing'
}
