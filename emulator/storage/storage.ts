/** The storage's parts, made once and handed to its actions and routes. */
import path from 'node:path'
import type { Clock } from '../clock'
import type { Env } from '../database/store/env'
import { ENV_ID } from '../functions/environment'
import { MAX_UPLOAD_BYTES } from '../limits'
import { type Blobs, createBlobs } from './blobs'
import { fileIdOf } from './file-id'
import { createFiles, type Files } from './files'
import { createLinks, type Links } from './links'
import { createSigner, type Signer } from './signer'

export interface StorageOptions {
  env: Env
  /** The emulator's data folder; the bytes lie in `storage/` in it. */
  dataDir: string
  clock: Clock
  /** The emulator's own address, known only once it listens. */
  baseUrl: () => string
  /** Largest file, in bytes. */
  maxBytes?: number
}

export interface FileEntry {
  path: string
  fileID: string
  /** Bytes. */
  size: number
  /** ISO 8601, on the emulator's clock. */
  time: string
  owner?: string
}

export interface Storage {
  files: Files
  blobs: Blobs
  signer: Signer
  links: Links
  baseUrl: () => string
  maxBytes: number
  /** Everything stored, for the page and for tests. */
  list(): FileEntry[]
}

export const createStorage = (options: StorageOptions): Storage => {
  const { env, dataDir, clock, baseUrl, maxBytes = MAX_UPLOAD_BYTES } = options
  const blobs = createBlobs(path.join(dataDir, 'storage'))
  const files = createFiles(env, blobs, clock, maxBytes)
  const signer = createSigner(env, clock)
  return {
    files,
    blobs,
    signer,
    links: createLinks(signer, clock),
    baseUrl,
    maxBytes,
    list: () =>
      files.list().map(({ path, file: { blob: _, ...rest } }) => ({
        path,
        fileID: fileIdOf(ENV_ID, path),
        ...rest,
      })),
  }
}
