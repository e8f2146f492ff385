/** Brings a wish into any of its states, through the doors that everybody uses. */
import type { WishStatus } from '@cloud/wish/collections'
import { days, type Street } from './street'

export const RESIDENT = 'demo-resident-wang'
export const SECRETARY = 'demo-secretary-zhao'
export const CLAIMER = 'demo-member-li'
export const HELPER = 'demo-neighbour-3'
export const NEIGHBOUR = 'demo-liaison-zhou'
export const OUTSIDER = 'demo-resident-ma'
export const ADMIN = 'demo-admin'

export const reason = '这是一个理由'
const words = { title: '借一架梯子', detail: '换窗帘用半天。', category: '物品互助' }
export const contact = { name: '王桂兰', phone: '13912345678', address: '2 号楼 301' }

/** `own`: a resident's; `elder`: posted by the secretary for somebody without a phone, so the street decides. */
export type Kind = 'own' | 'elder'
const REVIEWER = { own: SECRETARY, elder: ADMIN } as const
const WISHER = { own: RESIDENT, elder: SECRETARY } as const

/** A wish of that kind in that state, with a helper wherever somebody is at it. */
export async function wishInState({ as, cloud }: Street, status: WishStatus, kind: Kind = 'own') {
  const { wishId } =
    kind === 'own'
      ? await as(RESIDENT).get('wish', 'post', { ...words, contact })
      : await as(SECRETARY).get('wish', 'postFor', {
          ...{ ...words, contact, communityId: 'wutong', elderName: '何奶奶' },
        })
  const reviewer = as(REVIEWER[kind])
  const approve = () => reviewer.get('wish', 'review', { wishId, approve: true })
  const steps: Record<WishStatus, () => Promise<unknown>> = {
    pending: async () => undefined,
    declined: () => reviewer.get('wish', 'review', { wishId, approve: false, reason }),
    open: approve,
    withdrawn: async () => {
      await approve()
      await as(WISHER[kind]).get('wish', 'withdraw', { wishId })
    },
    expired: async () => {
      await approve()
      await cloud().clock.advance(days(31))
    },
    removed: async () => {
      await steps.claimed()
      await reviewer.get('wish', 'settleReports', { wishId, takeDown: true, reason })
    },
    claimed: async () => {
      await approve()
      await as(CLAIMER).get('wish', 'claim', { wishId })
      await as(HELPER).get('wish', 'joinClaim', { wishId })
      await as(CLAIMER).get('wish', 'admitHelper', { wishId, personId: HELPER, accept: true })
      await as(CLAIMER).get('wish', 'addProgress', { wishId, note: '借到了' })
    },
    fulfilled: async () => {
      await steps.claimed()
      await as(CLAIMER).get('wish', 'fulfil', { wishId, note: '送到了' })
    },
    confirmed: async () => {
      await steps.fulfilled()
      await as(WISHER[kind]).get('wish', 'confirm', { wishId, done: true, reason })
    },
  }
  await steps[status]()
  return wishId
}
