import type { FunctionName } from '../client'
import { comingShift, demo, orderIn, the, wishIn } from './demo'
import { startPlus } from './street'

/** One good call on a document of 梧桐社区, but for who makes it. */
export interface ScopedCall {
  name: FunctionName
  path: string
  input: object
}

const communityId = 'wutong'
const reason = '这是一个理由'
const note = '已经办好了'
const code = '123456'
const personId = 'demo-member-li'
const shiftId = () => comingShift()._id
/** A shift that 李明 has claimed, and a time to state. */
const liesClaim = () =>
  the(demo.shiftClaims, one => one.personId === personId && one.status === 'claimed').shiftId
const hour = () => ({ from: startPlus(0), to: startPlus(60) })
const orderId = (status: Parameters<typeof orderIn>[0]) => orderIn(status)._id
const wishId = (status: Parameters<typeof wishIn>[0]) => wishIn(status)._id

const CALLS: Record<FunctionName, Record<string, () => object>> = {
  people: {
    venues: () => ({ communityId }),
    list: () => ({ communityId }),
    reportIns: () => ({ communityId }),
    reviewReportIn: () => ({
      reportInId: the(demo.reportIns, one => one.status === 'pending')._id,
      approve: true,
    }),
  },
  wish: {
    list: () => ({ communityId }),
    get: () => ({ wishId: wishId('open') }),
    review: () => ({ wishId: wishId('pending'), approve: true }),
    claim: () => ({ wishId: wishId('open') }),
    release: () => ({ wishId: wishId('claimed'), reason }),
    fulfil: () => ({ wishId: wishId('claimed'), note }),
    confirm: () => ({ wishId: wishId('fulfilled'), done: true }),
    withdraw: () => ({ wishId: wishId('open') }),
  },
  post: {
    publish: () => {
      const shifts = [{ startsAt: startPlus(60), endsAt: startPlus(120), capacity: 2 }]
      const text = { title: '搬书', detail: '帮忙搬书。' }
      return { ...text, venueId: 'wutong-reading', pointsPerHour: 20, shifts }
    },
    list: () => ({ communityId }),
    get: () => ({ postId: comingShift().postId }),
    claim: () => ({ shiftId: shiftId() }),
    cancelClaim: () => ({ shiftId: shiftId(), reason }),
    comingUp: () => ({ communityId }),
    roster: () => ({ shiftId: shiftId() }),
  },
  attendance: {
    code: () => ({ shiftId: shiftId() }),
    checkIn: () => ({ shiftId: shiftId(), code }),
    checkOut: () => ({ shiftId: shiftId(), code }),
    checkInInfo: () => ({ shiftId: shiftId() }),
    live: () => ({ shiftId: shiftId() }),
    roster: () => ({ shiftId: shiftId() }),
    setWalkIns: () => ({ shiftId: shiftId(), open: true }),
    setPlaceCheck: () => ({ shiftId: shiftId(), mode: 'off' }),
    checkInFor: () => ({ shiftId: liesClaim(), personId, code }),
    markNoShow: () => ({ shiftId: liesClaim(), personId }),
    excuse: () => ({ shiftId: liesClaim(), personId, reason }),
    enter: () => ({ shiftId: liesClaim(), personId, reason, ...hour() }),
    correct: () => ({ shiftId: liesClaim(), personId, reason, ...hour() }),
    appeal: () => ({ shiftId: liesClaim(), words: reason }),
    decideAppeal: () => ({ shiftId: liesClaim(), personId, accept: false, reason }),
    record: () => ({ shiftId: liesClaim(), personId }),
    waiting: () => ({ communityId }),
  },
  points: {},
  menu: {
    list: () => ({ communityId }),
    get: () => ({ menuId: orderIn('placed').menuId }),
    order: () => ({ itemId: orderIn('placed').itemId }),
    orders: () => ({ communityId, status: 'placed' }),
    getOrder: () => ({ orderId: orderId('placed') }),
    dispatch: () => ({ orderId: orderId('placed'), personId }),
    accept: () => ({ orderId: orderId('dispatched') }),
    handBack: () => ({ orderId: orderId('dispatched'), reason }),
    complete: () => ({ orderId: orderId('accepted'), note }),
    decline: () => ({ orderId: orderId('placed'), reason }),
    cancel: () => ({ orderId: orderId('placed') }),
    review: () => ({ orderId: orderId('done'), rating: 5 }),
    reopen: () => ({ orderId: orderId('done'), reason }),
  },
}

const FUNCTIONS: FunctionName[] = ['people', 'wish', 'post', 'attendance', 'points', 'menu']

/** Every procedure that touches something of a community, called on 梧桐社区. */
export const scopedCalls: ScopedCall[] = FUNCTIONS.flatMap(name =>
  Object.entries(CALLS[name]).map(([path, input]) => ({ name, path, input: input() })),
)
