/** The documents of the seeded street as the tests' cloud has them at START: two seeds of one moment are equal. */
import { demoStreet } from '../../seed/demo/street'
import { START } from './street'

export const demo = demoStreet(new Date(START))

/** The one document that must be there. */
export function the<T>(documents: T[], wanted: (document: T) => boolean): T {
  const found = documents.find(wanted)
  if (found === undefined) throw new Error('the demo street has no such document')
  return found
}

/** Ids of the wishes and orders of 梧桐社区 in some state, and of a shift yet to come. */
export const wishIn = (status: (typeof demo.wishes)[number]['status']) =>
  the(demo.wishes, wish => wish.communityId === 'wutong' && wish.status === status)
export const orderIn = (status: (typeof demo.orders)[number]['status']) =>
  the(demo.orders, order => order.communityId === 'wutong' && order.status === status)
export const comingShift = () =>
  the(
    demo.shifts,
    shift => shift.communityId === 'wutong' && shift.startsAt > new Date(START) && shift.taken === 0,
  )
/** A coming shift of 梧桐社区 without a place left and without conditions. */
export const fullShift = () =>
  the(
    demo.shifts,
    shift =>
      shift.communityId === 'wutong' && shift.startsAt > new Date(START) && shift.taken === shift.capacity,
  )
