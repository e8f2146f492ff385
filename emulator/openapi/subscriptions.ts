/** Who agreed to which messages: each «允许» on a phone (`wx.requestSubscribeMessage`) is good for one message. */
import { z } from 'zod'
import type { Env } from '../database/store/env'
import { createRoom } from '../room'

export interface Subscription {
  openid: string
  templateId: string
  /** Messages that may still be sent. */
  count: number
}

export interface Subscriptions {
  /** Adds to what the person agreed to; answers the new state. */
  grant(subscription: Subscription): Promise<Subscription>
  /** Only inside `env.write`: uses one up; false when there is none. */
  take(openid: string, templateId: string): boolean
  list(): Subscription[]
}

const schema = z.object({ openid: z.string(), templateId: z.string(), count: z.number().int() })

export const createSubscriptions = (env: Env): Subscriptions => {
  const room = createRoom(env, 'subscription', schema)
  const idOf = (openid: string, templateId: string) => JSON.stringify([openid, templateId])
  const countOf = (openid: string, templateId: string) => room.get(idOf(openid, templateId))?.count ?? 0
  const set = (subscription: Subscription) =>
    room.put(idOf(subscription.openid, subscription.templateId), subscription)
  return {
    grant: ({ openid, templateId, count }) =>
      env.write(() => {
        const granted = { openid, templateId, count: countOf(openid, templateId) + count }
        set(granted)
        return granted
      }),
    take(openid, templateId) {
      const count = countOf(openid, templateId)
      if (count > 0) set({ openid, templateId, count: count - 1 })
      return count > 0
    },
    list: () => room.list().map(({ value }) => value),
  }
}
