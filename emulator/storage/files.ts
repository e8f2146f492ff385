/** The files of the cloud: a record in the store for each path, its bytes beside it. A path changes from old to new in one commit. */
import { z } from 'zod'
import type { Clock } from '../clock'
import type { Env } from '../database/store/env'
import { createRoom } from '../room'
import type { Blobs } from './blobs'

const schema = z.object({
  blob: z.string(),
  /** Bytes. */
  size: z.number(),
  /** When it was uploaded, on the emulator's clock, ISO 8601. */
  time: z.string(),
  /** OPENID of the person whose app uploaded it; none for a function's upload. */
  owner: z.string().optional(),
})
export type StoredFile = z.infer<typeof schema>

/** `busy`: a reset dropped everything while the bytes were still coming. */
export type PutOutcome = 'stored' | 'too-large' | 'not-owner' | 'busy'
export type RemoveOutcome = 'removed' | 'missing' | 'not-owner'
export type CopyOutcome = 'copied' | 'missing' | 'conflict'

export interface Files {
  find(path: string): StoredFile | undefined
  /** In the order of the paths. */
  list(): { path: string; file: StoredFile }[]
  count(): number
  /**
   * Stores a stream under a path and replaces what was there. `owner` is the person whose app does it, who may not
   * replace a file of someone else; a function may.
   */
  put(path: string, source: AsyncIterable<Buffer>, owner?: string): Promise<PutOutcome>
  remove(path: string, owner?: string): Promise<RemoveOutcome>
  copy(
    from: string,
    to: string,
    options: { overwrite: boolean; removeOriginal: boolean },
  ): Promise<CopyOutcome>
  /** Deletes bytes that no record knows: a crash left them. Only before the first upload, which would look the same. */
  sweep(): Promise<void>
  reset(): Promise<void>
}

/** What a commit decided, and which bytes nobody refers to after it. */
interface Decided<T> {
  outcome: T
  unused: string[]
}

export const createFiles = (env: Env, blobs: Blobs, clock: Clock, maxBytes: number): Files => {
  const room = createRoom(env, 'file', schema)
  let resets = 0
  const now = () => new Date(clock.now()).toISOString()
  const mayChange = (old: StoredFile | undefined, owner: string | undefined) =>
    owner === undefined || old === undefined || old.owner === owner

  const finish = async <T>(decide: () => Decided<T>): Promise<T> => {
    const { outcome, unused } = await env.write(decide)
    await Promise.all(unused.map(blobs.remove))
    return outcome
  }
  const decidePut = (path: string, file: StoredFile, startedAt: number): Decided<PutOutcome> => {
    const old = room.get(path)
    if (startedAt !== resets) return { outcome: 'busy', unused: [file.blob] }
    if (!mayChange(old, file.owner)) return { outcome: 'not-owner', unused: [file.blob] }
    room.put(path, file)
    return { outcome: 'stored', unused: old ? [old.blob] : [] }
  }
  const decideRemove = (path: string, owner: string | undefined): Decided<RemoveOutcome> => {
    const old = room.get(path)
    if (!old) return { outcome: 'missing', unused: [] }
    if (!mayChange(old, owner)) return { outcome: 'not-owner', unused: [] }
    room.remove(path)
    return { outcome: 'removed', unused: [old.blob] }
  }
  const decideCopy = (to: string, file: StoredFile, overwrite: boolean): Decided<CopyOutcome> => {
    const old = room.get(to)
    if (old && !overwrite) return { outcome: 'conflict', unused: [file.blob] }
    room.put(to, file)
    return { outcome: 'copied', unused: old ? [old.blob] : [] }
  }
  /** Someone may have put another file there since the copy was made; that one stays. */
  const decideMove = (
    from: string,
    original: StoredFile,
    copied: Decided<CopyOutcome>,
  ): Decided<CopyOutcome> => {
    if (copied.outcome !== 'copied' || room.get(from)?.blob !== original.blob) return copied
    room.remove(from)
    return { outcome: 'copied', unused: [...copied.unused, original.blob] }
  }

  return {
    find: path => room.get(path),
    list: () => room.list().map(({ id, value }) => ({ path: id, file: value })),
    count: room.count,
    async put(path, source, owner) {
      const startedAt = resets
      const written = await blobs.write(source, maxBytes)
      if (!written) return 'too-large'
      const file = { blob: written.name, size: written.size, time: now(), ...(owner && { owner }) }
      return finish(() => decidePut(path, file, startedAt))
    },
    remove: (path, owner) => finish(() => decideRemove(path, owner)),
    async copy(from, to, { overwrite, removeOriginal }) {
      const startedAt = resets
      const original = room.get(from)
      const bytes = original && (await blobs.open(original.blob))
      const copy = bytes && (await blobs.write(bytes.createReadStream(), original.size))
      if (!copy) return 'missing'
      const file = { ...original, blob: copy.name, time: now() }
      return finish(() => {
        if (startedAt !== resets) return { outcome: 'missing', unused: [copy.name] }
        const copied = decideCopy(to, file, overwrite)
        return removeOriginal ? decideMove(from, original, copied) : copied
      })
    },
    sweep: () => blobs.sweep(new Set(room.list().map(({ value }) => value.blob))),
    async reset() {
      const blobsOfAll = await env.write(() => {
        resets += 1
        const all = room.list()
        for (const { id } of all) room.remove(id)
        return all.map(({ value }) => value.blob)
      })
      await Promise.all(blobsOfAll.map(blobs.remove))
    },
  }
}
