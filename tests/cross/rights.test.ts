import { NEEDS, procedures } from './support/routers'
import { scopedCalls } from './support/scoped'
import { snapshot } from './support/snapshot'
import { demoStreet } from './support/street'

const street = demoStreet()

/** Procedures that touch nothing but the caller's own things, or what everyone may read. */
const UNSCOPED = [
  ...['people.me', 'people.directory', 'people.join', 'people.reportIn', 'people.myReportIns'],
  ...['people.consent', 'people.setAvatar', 'people.removeAvatar', 'people.setPhone', 'people.move'],
  ...['wish.post', 'wish.mine', 'wish.claimedByMe', 'wish.forStreet'],
  ...['people.exportMyData', 'people.eraseCheck', 'people.erase'],
  ...['post.myShifts', 'post.volunteering', 'post.setVolunteering', 'post.previewShifts'],
  ...['attendance.standing', 'attendance.issueCertificate', 'attendance.certificates'],
  ...['attendance.verifyCertificate', 'attendance.whereServed', 'attendance.exemptions'],
  'attendance.myUnits',
  ...['attendance.card', 'attendance.approvals', 'attendance.approveEntry'],
  ...['menu.publish', 'menu.createDraft', 'menu.myOrders', 'menu.myJobs'],
  ...['menu.orgReviewByCode', 'menu.scoreByCode'],
  ...['points.balance', 'points.statement', 'points.books', 'points.bank', 'points.gifts'],
  ...['points.inviteKin', 'points.previewKin', 'points.acceptKin', 'points.endKin'],
  ...['points.proposeAdjustment', 'points.adjustments'],
  ...['points.rules', 'points.ruleVersions', 'points.addRule', 'points.withdrawRule'],
  'points.budgets',
  'team.mine',
  ...['shop.myVouchers', 'shop.myPlaces'],
  ...['report.board', 'report.homeTab', 'report.serviceTab', 'report.meTab'],
  ...['inbox.list', 'inbox.read', 'inbox.settings', 'inbox.choose', 'inbox.consented'],
]

/** What a neighbour of the same community may do though nothing there is theirs. */
const FOR_NEIGHBOURS = [
  ...['people.venues', 'wish.list', 'wish.get', 'wish.claim'],
  ...['wish.rules', 'wish.joinClaim', 'wish.thanks', 'wish.report'],
  ...['post.list', 'post.get', 'post.claim', 'post.openShifts', 'post.pastShifts', 'post.joinWaitlist'],
  ...['menu.list', 'menu.get', 'menu.order', 'menu.item', 'menu.provider'],
  ...['menu.organisations', 'menu.organisation', 'menu.orgReviews', 'menu.orgReview', 'menu.providers'],
  ...['team.create', 'team.list', 'team.get', 'team.members', 'team.join', 'team.onShift'],
  'attendance.checkInInfo',
  ...['shop.places', 'shop.items', 'shop.getItem', 'shop.redeem'],
]

const refusing = procedures.filter(({ needs }) => needs !== 'visitor')
const staffOnly = procedures.filter(({ needs }) => needs !== 'visitor' && needs !== 'resident')
const full = ({ name, path }: { name: string; path: string }) => `${name}.${path}`

test('every procedure names what it needs of its caller', () => {
  expect(procedures.length).toBeGreaterThan(45)
  const unnamed = procedures.filter(({ needs }) => !NEEDS.some(known => known === needs))
  expect(unnamed).toEqual([])
})

test('every procedure stands in the matrix below', () => {
  const listed = [...scopedCalls.map(full), ...UNSCOPED].sort()
  expect(listed).toEqual(procedures.map(one => one.full).sort())
})

describe('nobody gets further than they should, and nothing changes', () => {
  let before = ''
  beforeAll(async () => {
    before = await snapshot()
  })
  afterAll(async () => expect(await snapshot()).toBe(before))

  test.each(refusing)('$full refuses who has joined no community', async ({ name, path }) => {
    const input = scopedCalls.find(call => full(call) === `${name}.${path}`)?.input
    expect(await street.as('passer-by').refused(name, path, input)).toBe('FORBIDDEN')
  })

  test.each(staffOnly)('$full refuses everyone without the role', async ({ name, path, needs }) => {
    const input = scopedCalls.find(call => full(call) === `${name}.${path}`)?.input
    const other = needs === 'streetAdmin' ? 'demo-secretary-zhao' : 'demo-admin'
    for (const id of ['demo-resident-wang', 'demo-member-li', 'demo-liaison-zhou', other])
      expect(await street.as(id).refused(name, path, input)).toBe('FORBIDDEN')
  })

  test.each(scopedCalls)('$name.$path refuses the other community', async ({ name, path, input }) => {
    for (const id of ['demo-secretary-sun', 'demo-resident-ma', 'demo-member-chen', 'demo-merchant-liu'])
      expect(await street.as(id).refused(name, path, input)).toBe('FORBIDDEN')
  })

  const othersOnly = scopedCalls.filter(call => !FOR_NEIGHBOURS.includes(full(call)))
  test.each(othersOnly)('$name.$path refuses a neighbour whose it is not', async ({ name, path, input }) => {
    expect(await street.as('demo-liaison-zhou').refused(name, path, input)).toBe('FORBIDDEN')
  })
})

test('a neighbour may do what is for neighbours', async () => {
  const zhou = street.as('demo-liaison-zhou')
  for (const call of scopedCalls.filter(one => FOR_NEIGHBOURS.includes(full(one))))
    expect([full(call), await zhou.send(call.name, call.path, call.input)]).toMatchObject([
      full(call),
      { ok: true },
    ])
})
