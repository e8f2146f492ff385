import { iso } from '../kit/clock'
import { conflict } from '../kit/errors'
import { maskName } from '../kit/mask'
import { newestFirst } from '../kit/paging'
import type { Person } from '../kit/person'
import { assertBelongsTo } from '../kit/scope'
import { wishes } from './collections'
import { moveWish } from './move'

/** The wisher lets everybody read the thanks, or takes that back. */
export async function shareThanks(person: Person, { wishId, shared }: { wishId: string; shared: boolean }) {
  const { answer } = await moveWish(person, {
    wishId,
    action: 'shareThanks',
    reason: shared ? '公开感谢' : '不再公开感谢',
    patch(wish) {
      if (!wish.confirmation?.thanks) throw conflict('您还没有写感谢的话')
      return { thanksShared: shared || undefined }
    },
  })
  return answer
}

/** The board of thanks of a community, the newest wish first. Names are masked: it is the deed that counts. */
export function thanksBoard(
  person: Person,
  { communityId, cursor }: { communityId: string; cursor?: string | undefined },
) {
  assertBelongsTo(person, communityId)
  return newestFirst(wishes, {
    where: { communityId, thanksShared: true },
    key: '_id',
    cursor,
    view: wish => ({
      wishId: wish._id,
      title: wish.title,
      thanks: wish.confirmation?.thanks ?? '',
      wisherName: maskName(wish.wisherName),
      claimerName: wish.claim && maskName(wish.claim.displayName),
      at: iso(wish.confirmation?.at ?? wish.createdAt),
    }),
  })
}
