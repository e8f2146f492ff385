/** A service's own records in the store: small JSON under string ids, dropped with everything else by a reset. */
import type { z } from 'zod'
import type { Env } from './database/store/env'

export interface Room<T> {
  /** Undefined when there is none, or it is not of this room's shape. */
  get(id: string): T | undefined
  /** In the order of the ids' bytes. */
  list(): { id: string; value: T }[]
  /** The last id in that order. */
  lastId(): string | undefined
  /** Only inside `env.write`. */
  put(id: string, value: T): void
  /** Only inside `env.write`. */
  remove(id: string): void
}

/** Opens the room `name` of the store; `schema` reads back what `put` wrote. */
export const createRoom = <T>(env: Env, name: string, schema: z.ZodType<T>): Room<T> => {
  const parse = (value: unknown): T | undefined => schema.safeParse(value).data
  // Keys are compared part by part, so this lies behind every id of the room.
  const end = [`${name}~`]
  return {
    get(id) {
      env.refresh()
      return parse(env.side.get([name, id]))
    },
    list() {
      env.refresh()
      return [...env.side.getRange({ start: [name], end })].flatMap(({ key, value }) => {
        const parsed = parse(value)
        return parsed === undefined ? [] : [{ id: key[1] ?? '', value: parsed }]
      })
    },
    lastId() {
      env.refresh()
      const [last] = [...env.side.getKeys({ start: end, end: [name], reverse: true, limit: 1 })]
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
