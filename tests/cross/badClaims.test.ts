import { comingShift, demo, the, wishIn } from './support/demo'
import { type Bad, refuseEach } from './support/refusals'
import { demoStreet, START } from './support/street'

const street = demoStreet()
const LI = 'demo-member-li'
const WANG = 'demo-resident-wang'
/** Claimed by 李明, and by others. */
const readingToday = the(
  demo.shiftClaims,
  one => one.personId === LI && one.status === 'claimed' && one.title === '图书角整理',
).shiftId
const full = the(demo.shifts, one => one.title === '社区花园浇水除草')._id
const ownOpenWish = the(demo.wishes, one => one.wisherId === WANG && one.status === 'open')._id
const ownOrder = the(demo.orders, one => one.residentId === WANG && one.status === 'placed').itemId

describe('a claim', () => {
  const coming = comingShift()._id
  const huaiyin = the(demo.shifts, one => one.communityId === 'huaiyin' && one.endsAt > new Date(START))._id
  const past = the(demo.shifts, one => one.communityId === 'wutong' && one.endsAt < new Date(START))._id
  const claimed = wishIn('claimed')._id
  refuseEach(street, [
    ['a second claim of a shift', LI, 'post.claim', { shiftId: readingToday }, 'CONFLICT'],
    ['a full shift', LI, 'post.claim', { shiftId: full }, 'CONFLICT'],
    ['a shift that is over', WANG, 'post.claim', { shiftId: past }, 'CONFLICT'],
    ['a shift of the other community', LI, 'post.claim', { shiftId: huaiyin }, 'FORBIDDEN'],
    [
      'giving up what one never claimed',
      WANG,
      'post.cancelClaim',
      { shiftId: coming, reason: '没空' },
      'FORBIDDEN',
    ],
    ['giving up without a reason', LI, 'post.cancelClaim', { shiftId: readingToday }, 'BAD_REQUEST'],
    [
      'giving up after check-in',
      'demo-neighbour-6',
      'post.cancelClaim',
      { shiftId: full, reason: '累了' },
      'CONFLICT',
    ],
    ['a second claim of a wish', LI, 'wish.claim', { wishId: claimed }, 'CONFLICT'],
    ['one’s own wish', WANG, 'wish.claim', { wishId: ownOpenWish }, 'FORBIDDEN'],
    ['a second order of a service', WANG, 'menu.order', { itemId: ownOrder }, 'CONFLICT'],
  ])
})

describe('a certificate', () => {
  const issue = (what: string, from: string, to: string): Bad => {
    return [what, LI, 'attendance.issueCertificate', { from, to }, 'BAD_REQUEST']
  }
  refuseEach(street, [
    issue('the end before the start', '2026-11-20', '2026-11-01'),
    issue('a period without service', '2020-01-01', '2020-01-31'),
    issue('more than a year', '2025-01-01', '2026-11-20'),
    issue('a day that is none', '2026-02-30', '2026-11-20'),
    [
      'a number that nobody has',
      WANG,
      'attendance.verifyCertificate',
      { certificateNo: 'LN20261120-00000000' },
      'NOT_FOUND',
    ],
    [
      'an operator as number',
      WANG,
      'attendance.verifyCertificate',
      { certificateNo: { $ne: null } },
      'BAD_REQUEST',
    ],
    ['an empty number', WANG, 'attendance.verifyCertificate', { certificateNo: ' ' }, 'BAD_REQUEST'],
  ])
})
