/** The shapes that other programs count on, and a way to ask for them. */
import * as z from 'zod'
import type { FunctionName } from '../client'
import type { Street } from './street'

export const id = z.string().min(1)
export const time = z.iso.datetime({ offset: true }).regex(/\+08:00$/)
export const list = (item: z.ZodType) =>
  z.object({ items: z.array(item).min(1), nextCursor: z.string().optional() })
export const wish = z.object({
  wishId: id,
  communityId: id,
  title: z.string(),
  detail: z.string(),
  category: z.string(),
  status: z.string(),
  createdAt: time,
})
export const post = z.object({
  postId: id,
  communityId: id,
  title: z.string(),
  venueId: id,
  status: z.string(),
})
export const menu = z.object({
  menuId: id,
  communityId: id,
  month: z.string(),
  kind: z.string(),
  status: z.string(),
})

export const statusOf = (status: string) => z.object({ status: z.literal(status) })

type Call = [name: FunctionName, path: string, input: unknown]

/** Asks in a street; the answer must be ok and is parsed with the shape it must have. */
export const answering =
  (street: Street) =>
  async <S extends z.ZodType>(who: string, call: Call, shape: S): Promise<z.infer<S>> => {
    const answer = await street.as(who).send(...call)
    if (!answer.ok) throw new Error(`${call[0]}.${call[1]}: ${JSON.stringify(answer.error)}`)
    return shape.parse(answer.data)
  }
