/** A service's own records in the store: small JSON under string ids, dropped with everything else by a reset. */
import type { z } from 'zod'
import type { Env } from './database/store/env'

export interface Room<T> {
  /** Undefined when there is none, or it is not of this room's shape. */
  get(id: string): T | undefined
  /** In the order of the ids' bytes. */
  list(): { id: string; value: T }[]
  /** How many there are, without reading them. */
  count(): number
  /** The last id in that order. */
  lastId(): string | undefined
  /** Only inside `env.write`. */
  put(id: string, value: T): void
  /** Only inside `env.write`. */
  remove(id: string): void
}

/** What lmdb takes, in bytes. */
const MAX_KEY_BYTES = 1978

/** Opens the room `name` of the store; `schema` reads back what `put` wrote. */
export const createRoom = <T>(env: Env, name: string, schema: z.ZodType<T>): Room<T> => {
  const parse = (value: unknown): T | undefined => schema.safeParse(value).data
  const start = [name]
  // lmdb's keys put a control character of a text behind the end of the part, so that this lies between the room's
  // last id, whatever its characters are, and the room `<name>-x`.
  const end = [`${name}\u0000`]
  return {
    get(id) {
      // Nothing is kept under a key that lmdb could not take; it could not even look for one.
      if (Buffer.byteLength(id) > MAX_KEY_BYTES) return undefined
      env.refresh()
      return parse(env.side.get([name, id]))
    },
    list() {
      env.refresh()
      return [...env.side.getRange({ start, end })].flatMap(({ key, value }) => {
        const parsed = parse(value)
        return parsed === undefined ? [] : [{ id: key[1] ?? '', value: parsed }]
      })
    },
    count() {
      env.refresh()
      return env.side.getKeysCount({ start, end })
    },
    lastId() {
      env.refresh()
      const [last] = [...env.side.getKeys({ start: end, end: start, reverse: true, limit: 1 })]
      return last?.[1]
    },
    put: (id, value) => {
      env.side.put([name, id], value)
    },
    remove: id => {
      env.side.remove([name, id])
    },
  }
}

/** Ids that sort in the order they were given out: the one after `last`. */
export const nextId = (last: string | undefined): string =>
  String(Number.parseInt(last ?? '0', 10) + 1).padStart(12, '0')
