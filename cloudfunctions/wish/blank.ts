import { now } from '../kit/clock'
import type { Person } from '../kit/person'
import { removeFiles } from '../kit/photos'
import { wishContacts } from './collections'
import { type Change, moveWish } from './move'

export type Blankable = 'contact' | 'photos' | 'detail'

const NAMES: Record<Blankable, string> = { contact: '联系方式', photos: '照片', detail: '心愿说明' }

/** The wisher takes private details back, at any time and for good; the wish itself goes on. */
export async function blankWish(person: Person, { wishId, what }: { wishId: string; what: Blankable[] }) {
  const own = ({ of }: { of: string }) => of === 'wish'
  const { before, answer } = await moveWish(person, {
    wishId,
    action: 'blank',
    reason: what.map(one => NAMES[one]).join('、'),
    patch(wish) {
      const change: Change = {}
      if (what.includes('contact')) Object.assign(change, { contactId: undefined, contactHint: undefined })
      if (what.includes('photos')) change.photos = wish.photos?.filter(one => !own(one))
      if (what.includes('detail')) Object.assign(change, { detail: '', blanked: true })
      return change
    },
    async also(tx, { contactId }) {
      if (!what.includes('contact') || !contactId) return
      const gone = { name: undefined, phone: undefined, address: undefined, blankedAt: now() }
      await tx.update(wishContacts, contactId, gone)
    },
  })
  if (what.includes('photos')) await removeFiles((before.photos ?? []).filter(own).map(one => one.fileId))
  return answer
}
