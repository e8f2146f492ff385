/**
 * Message pushes: what WeChat tells a project of its own accord. A project names a function for each type of push
 * («消息推送» in the console, `--message-push TYPE=FUNCTION` here); it is called with the push as its event.
 */
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Env } from '../database/store/env'
import { errorText } from '../errors'
import type { Log } from '../log'
import { createRoom, nextId } from '../room'

const eventSchema = z.looseObject({
  ToUserName: z.string(),
  /** The person it is about, or nobody. */
  FromUserName: z.string(),
  /** Seconds since 1970, on the emulator's clock. */
  CreateTime: z.number(),
  MsgType: z.string(),
  /** For MsgType `event`: which. */
  Event: z.string(),
})
export type PushEvent = z.infer<typeof eventSchema>

const recordSchema = z.object({
  event: eventSchema,
  /** `nobody`: no function is named for this type. */
  state: z.enum(['waiting', 'delivered', 'failed', 'nobody']),
})
export type PushRecord = z.infer<typeof recordSchema>

export interface Pushes {
  /** Puts a push on disk; the function is called after the caller has been answered. */
  push(event: PushEvent): Promise<void>
  /** Newest first. */
  list(): PushRecord[]
  /** Delivers what an earlier life of the emulator left waiting; once functions can be called. */
  resume(): void
  /** No more deliveries; one that is cut short is made again by the next `resume`. */
  stop(): Promise<void>
}

export interface PushParts {
  env: Env
  log: Log
  /** Type of push (`wxa_media_check`) to function. */
  routes: Readonly<Record<string, string>>
  /** Calls a function; true when it went well. */
  invoke(name: string, event: unknown, openid: string | undefined): Promise<boolean>
}

export const createPushes = ({ env, log, routes, invoke }: PushParts): Pushes => {
  const room = createRoom(env, 'push', recordSchema)
  const settling = new Set<Promise<void>>()
  let stopping = false
  const functionFor = (type: string) => (Object.hasOwn(routes, type) ? routes[type] : undefined)

  /** Ids begin anew after a reset: under the same one there may lie another push by now, which is left alone. */
  const settle = (id: string, { event }: PushRecord, state: PushRecord['state']): Promise<void> => {
    const work = env
      .write(() => {
        if (isDeepStrictEqual(room.get(id)?.event, event)) room.put(id, { event, state })
      })
      .finally(() => settling.delete(work))
    settling.add(work)
    return work
  }
  const deliver = async (id: string): Promise<void> => {
    const record = room.get(id)
    const name = record && functionFor(record.event.Event)
    if (!record || name === undefined) return
    const went = await invoke(name, record.event, record.event.FromUserName || undefined)
    if (stopping) return
    if (!went) log.error(`push: ${name} failed to take ${record.event.Event}`)
    await settle(id, record, went ? 'delivered' : 'failed')
  }
  /** After the caller has been answered. */
  const start = (id: string): void => {
    setImmediate(() => {
      if (!stopping) deliver(id).catch(error => log.error(`push: ${errorText(error)}`))
    })
  }
  return {
    async push(event) {
      const name = functionFor(event.Event)
      if (name === undefined)
        log.warn(
          `push: ${event.Event} goes to nobody; name a function with --message-push ${event.Event}=NAME`,
        )
      const id = await env.write(() => {
        const next = nextId(room.lastId())
        room.put(next, { event, state: name === undefined ? 'nobody' : 'waiting' })
        return next
      })
      start(id)
    },
    list: () =>
      room
        .list()
        .map(({ value }) => value)
        .reverse(),
    resume() {
      for (const { id, value } of room.list()) if (value.state === 'waiting') start(id)
    },
    async stop() {
      stopping = true
      await Promise.all(settling)
    },
  }
}
