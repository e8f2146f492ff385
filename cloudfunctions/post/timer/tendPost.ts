import type { Post } from '../collections'
import { carry } from './carry'
import { extend } from './extend'

/** A post that asks to be looked at: a change is carried to its shifts, a series without an end goes on. */
export async function tendPost(post: Post, at: Date) {
  if (post.change) await carry(post, post.change, at)
  else await extend(post._id, at)
}
