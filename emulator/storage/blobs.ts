/** The bytes of the files, one nameless file each: no path of an app ever becomes a path on this disk. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { type FileHandle, open, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { hasCode } from '../errors'
import { MAX_UPLOAD_DRAIN_BYTES } from '../limits'

export interface Blobs {
  /**
   * Writes a stream and flushes it to disk. Undefined, with nothing left behind, when it has more than `limit` bytes.
   * @throws when the stream breaks off; nothing is left behind then, either
   */
  write(source: AsyncIterable<Buffer>, limit: number): Promise<{ name: string; size: number } | undefined>
  /** Opened for reading: from here on a removal does not hurt. Undefined when it is gone. */
  open(name: string): Promise<FileHandle | undefined>
  /** A missing one is fine. */
  remove(name: string): Promise<void>
  /** Deletes every file that is not in `keep`. */
  sweep(keep: ReadonlySet<string>): Promise<void>
}

/** Keeps the files in `directory`, which is made if missing. */
export const createBlobs = (directory: string): Blobs => {
  mkdirSync(directory, { recursive: true })
  const place = (name: string) => path.join(directory, name)
  const remove = (name: string) => rm(place(name), { force: true })
  /** So that a new file's name is on disk, too. Windows cannot, and need not. */
  const flushDirectory = async () => {
    if (process.platform === 'win32') return
    const handle = await open(directory, 'r')
    await handle.sync().finally(() => handle.close())
  }

  /** The number of bytes received; those over the limit are only counted. */
  const receive = async (source: AsyncIterable<Buffer>, limit: number, target: string): Promise<number> => {
    const handle = await open(target, 'wx')
    let size = 0
    try {
      for await (const chunk of source) {
        size += chunk.length
        if (size <= limit) await handle.writeFile(chunk)
        // Read on, so that a client that is still sending gets to read the answer; but not forever.
        else if (size > limit + MAX_UPLOAD_DRAIN_BYTES) break
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    return size
  }

  return {
    async write(source, limit) {
      const name = randomUUID()
      let size = Number.POSITIVE_INFINITY
      try {
        size = await receive(source, limit, place(name))
      } finally {
        if (size > limit) await remove(name)
      }
      if (size > limit) return undefined
      await flushDirectory()
      return { name, size }
    },
    open: name =>
      open(place(name), 'r').catch(error => {
        if (hasCode(error, 'ENOENT')) return undefined
        throw error
      }),
    remove,
    async sweep(keep) {
      const names = await readdir(directory)
      await Promise.all(names.filter(name => !keep.has(name)).map(remove))
    },
  }
}
