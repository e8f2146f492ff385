import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { conflict } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { type Wish, wishes } from './collections'
import { derived } from './due'
import type { WishAction } from './machine'
import { type Change, moveWish, toTakers } from './move'
import { termsIn } from './terms'
import { wordsOf } from './words'

/**
 * Closed is not fixed: the wisher opens a wish again, with a reason. An expired one is open at once, for it was
 * reviewed; what was withdrawn, declined or taken down is reviewed once more. A confirmed one stays confirmed and paid:
 * a new wish follows it, and is the one that the answer names.
 */
export async function reopenWish(person: Person, { wishId, reason }: { wishId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const followerId = newId()
  const following = { wishId: followerId, status: 'pending' as const }
  const { before, answer } = await moveWish(person, {
    wishId,
    reason,
    action: ({ status }) => wayBack(status),
    answers: ({ before }) => (before.status === 'confirmed' ? following : {}),
    patch: current => patchOf(current, followerId),
    async also(tx, current) {
      if (current.status !== 'confirmed') return
      const follower = followerOf(current, followerId, now())
      await tx.insert(wishes, [follower])
      const { communityId, createdAt: at } = follower
      const line = { action: 'postAgain', to: 'pending', reason }
      await audit(tx, person, { communityId, ref: `wish:${followerId}`, at, ...line })
    },
    tells: (wish, { status }) => (status === 'confirmed' ? toTakers(wish, `还有一点没办好：${reason}`) : []),
  })
  if (before.status !== 'confirmed') return answer
  return following
}

const wayBack = (status: Wish['status']): WishAction | 'follow' => {
  if (status === 'confirmed') return 'follow'
  return status === 'expired' ? 'renew' : 'reopen'
}

const AFRESH = {
  declinedReason: undefined,
  claim: undefined,
  helpers: undefined,
  fulfilment: undefined,
  notDoneReason: undefined,
  hidden: undefined,
  openReports: undefined,
} as const

/** What is reviewed once more is promised what the street promises now. */
export const afresh = async ({ communityId }: Wish): Promise<Change> => ({
  ...AFRESH,
  terms: await termsIn(communityId),
})

async function patchOf(current: Wish, followerId: string): Promise<Change> {
  const way = wayBack(current.status)
  if (way === 'follow') return followed(current, followerId)
  return way === 'renew' ? AFRESH : afresh(current)
}

function followed(current: Wish, followedById: string) {
  if (current.followedById) throw conflict('已经接着许过一个心愿了，请在那里继续')
  return { followedById }
}

/** What is still wanted, without anybody's answer to it; a contact is left again, if it is still needed. */
function followerOf(current: Wish, _id: string, at: Date): Wish {
  const { communityId, wisherId, wisherName, postedBy, title, detail, category } = current
  const { underStreet, streetId, terms } = current
  const wish: Wish = {
    ...{ _id, communityId, wisherId, wisherName, title, detail, category },
    ...(postedBy && { postedBy }),
    ...(underStreet && { underStreet }),
    ...(streetId && { streetId }),
    ...(terms && { terms }),
    ...{ status: 'pending', createdAt: at, since: at, words: wordsOf(title), followsId: current._id },
  }
  return { ...wish, ...derived(wish) }
}
