/**
 * Forgotten means everywhere. Without knowing where erasure looks: one person plays every part there is, in the street
 * that names every state, and then all that is stored is searched.
 */
import { unitExports } from '@cloud/attendance/liaison/exportCollections'
import { people } from '@cloud/kit/person'
import { timerProgress } from '@cloud/kit/timerProgress'
import { erasures } from '@cloud/people/myData/collections'
import { beginErasure } from '@cloud/people/myData/erase'
import { wishes } from '@cloud/wish/collections'
import { BREAKFAST } from '../seed/demo/shop'
import { ADMIN, LIAISON, MEMBER, NEIGHBOUR, RESIDENT, SECRETARY } from './support/good/good'
import { type Part, play, type Room } from './support/playing'
import { publishShift } from './support/posts'
import { procedures } from './support/routers'
import { storedFiles, whereFound } from './support/search'
import { demoStreet } from './support/street'
import { phoneCode, upload } from './support/upload'
import { verdictsIn } from './support/verdicts'

const street = demoStreet()
const WHO = { id: MEMBER, name: '李明', phone: '13800000001' }
/** What the person writes of themselves and to others, and what they write in office. */
const PRIVATE = '密语'
const OFFICIAL = '公文'

const part = (of: string, mark: string): Part => ({
  ...{ of, player: WHO.id, mark },
  ...(mark === PRIVATE && { phone: WHO.phone }),
})
/** Fills the secretary's month, which takes long: once is enough. */
const LONG = ['attendance.approveEntry']
const EVERYTHING: Room[] = ['people', 'wish', 'post', 'attendance', 'menu', 'team', 'shop', 'report', 'inbox']
const LIVES: [Part, Room[], string[]][] = [
  [part(MEMBER, PRIVATE), [...EVERYTHING, 'points'], LONG],
  [part(RESIDENT, PRIVATE), ['people', 'wish', 'menu', 'points'], []],
  [part(NEIGHBOUR, PRIVATE), ['wish', 'post', 'team', 'points'], []],
  [part('demo-neighbour-6', PRIVATE), ['shop'], []],
]
const reason = '任职'
const OFFICES: [
  Part,
  Room[],
  string[],
  { role: 'secretary' | 'unitLiaison' | 'streetAdmin' | 'merchant'; scopeId: string },
][] = [
  [part(SECRETARY, OFFICIAL), EVERYTHING, LONG, { role: 'secretary', scopeId: 'wutong' }],
  [part(LIAISON, OFFICIAL), ['people', 'attendance'], LONG, { role: 'unitLiaison', scopeId: 'library' }],
  [
    part(ADMIN, OFFICIAL),
    ['admin', 'attendance', 'menu', 'points', 'shop', 'report'],
    ['admin.claimFirst'],
    { role: 'streetAdmin', scopeId: 'qingxi' },
  ],
  // Whom the first administrator asks for the second opinion.
  [part('demo-neighbour-4', OFFICIAL), ['points'], [], { role: 'streetAdmin', scopeId: 'qingxi' }],
  [part('demo-clerk', OFFICIAL), ['shop'], [], { role: 'merchant', scopeId: BREAKFAST }],
  [part('demo-merchant-liu', OFFICIAL), ['shop'], [], { role: 'merchant', scopeId: 'qingxi-grain-shop' }],
]

const done = new Set<string>()
let own: string[] = []

async function live() {
  const code = await phoneCode(street.cloud().url, WHO.id, WHO.phone)
  await street.as(WHO.id).get('people', 'setPhone', { code })
  for (const [one, rooms, but] of LIVES) {
    // Nobody is in more than some teams: each part begins with none. The teams know their leader still.
    for (const _id of [WHO.id, one.of]) await people.updateIf({ _id }, { teamKeys: [] })
    await street.at(0)
    for (const full of await play(street, one, rooms, but)) done.add(full)
  }
}

async function serve() {
  for (const [one, rooms, but, office] of OFFICES) {
    await street.at(0)
    await street.as(ADMIN).get('admin', 'grantRole', { personId: WHO.id, ...office, reason })
    for (const full of await play(street, one, rooms, but)) done.add(full)
    await street.as(ADMIN).get('admin', 'revokeRole', { personId: WHO.id, ...office, reason })
  }
}

/** A secretary's own objection goes to the street, so the one who plays the member must be no secretary. */
async function judge() {
  const role = { personId: WHO.id, role: 'secretary', scopeId: 'wutong', reason } as const
  await street.at(0)
  await street.as(ADMIN).get('admin', 'grantRole', role)
  const { shiftId } = await publishShift(street, 6000, 3)
  await street.as(RESIDENT).get('post', 'claim', { shiftId })
  await street.at(6070)
  const whose = { shiftId, personId: RESIDENT }
  await street.as(WHO.id).get('attendance', 'markNoShow', whose)
  await street.as(RESIDENT).get('attendance', 'appeal', { shiftId, words: '我到了' })
  const answer = { accept: false, reason: `没有签到${OFFICIAL}` }
  await street.as(WHO.id).get('attendance', 'decideAppeal', { ...whose, ...answer })
  done.add('attendance.decideAppeal')
  await street.as(ADMIN).get('admin', 'revokeRole', role)
}

/** Whoever gives has minutes to give, which nobody has who stands in for another. */
async function receive() {
  const [lin, own] = [street.as('demo-member-lin'), street.as(WHO.id)]
  const { code } = await own.get('points', 'inviteKin', { relation: 'sibling' })
  await lin.get('points', 'acceptKin', { code })
  const gift = { personId: WHO.id, minutes: 5, words: '谢谢你' }
  const { giftId } = await lin.get('points', 'offerGift', gift)
  await own.get('points', 'answerGift', { giftId, accept: true })
  done.add('points.answerGift')
}

/** What no good call brings about. */
async function more() {
  const zhao = street.as(SECRETARY)
  const sheet = `姓名,手机号,单位,类别\n${WHO.name},${WHO.phone},区医院,在职党员`
  const fileId = await upload(street.cloud().url, SECRETARY, 'roster/wutong/x.csv', sheet)
  await zhao.get('people', 'importPreview', { communityId: 'wutong', fileId })
  await street.as(LIAISON).get('attendance', 'exportUnit', { unitId: 'library', year: 2026 })
  await receive()
  await timerProgress.insert({ _id: 'standing:2026-10', cursor: WHO.id, done: false })
}

beforeAll(async () => {
  await live()
  await serve()
  await judge()
  await more()
  await verdictsIn(street)
})

/** Calls that change something and that the person did not make, each with the reason. */
const NOT_PLAYED = [
  // Made by somebody who has just joined, in every part.
  ...['people.erase', 'people.join', 'people.setPhone', 'people.move', 'people.withdrawReportIn'],
  // The member has reported in, to a community of which no other secretary may be.
  ...['people.reportIn', 'people.reviewUnitReportIn'],
  // The demo street has one document for it, which the first part uses up or which is of another.
  ...['people.reviewReportIn', 'attendance.decideExemption'],
  ...['attendance.reissueCertificate', 'attendance.withdrawExemption'],
  // Only at deployment.
  'admin.claimFirst',
]

test('the person has done whatever can be done here', () => {
  const changes = procedures.filter(({ type }) => type === 'mutation').map(({ full }) => full)
  expect(changes.filter(full => !done.has(full)).sort()).toEqual([...NOT_PLAYED].sort())
})

/** What may repeat a private text: it was given to others, under the name of what they did. */
const SHARED = new Set([
  // The title of a wish, in the record of service of the neighbour who made it true.
  ...['journal.service.title', 'journal.transfer.why'],
  // What a team is called and is there for: others are in it.
  ...['teams.name', 'teams.nameKey', 'teams.purpose', 'shifts.held.teamName'],
])

/** What was said in office is the community's, or about somebody else who has to know it: it stays, unsigned. */
const IN_OFFICE = new Set([
  ...['unitStandings.unitName', 'warnings.title', 'reportExports.left.name', 'merchants.name'],
  ...['shopItems.title', 'shopItems.detail', 'redemptions.title', 'redemptions.merchantName'],
  ...['adjustments.reason', 'settlements.merchantName', 'settlements.lines.title', 'shopExports.rows.title'],
  ...['communities.name', 'units.name', 'venues.name', 'venues.address', 'unitReportIns.offer'],
  ...['posts.title', 'posts.detail', 'posts.cancelReason', 'shifts.title', 'shifts.cancelReason'],
  ...['menus.title', 'menuItems.title', 'menuItems.provider', 'orders.title', 'orders.provider'],
  ...['menuDrafts.title', 'menuDrafts.items.title', 'menuDrafts.items.provider', 'menuItems.withdrawnReason'],
  // What a provider, an organisation or an office that was asked is called.
  ...['menuItems.providerKey', 'orders.providerKey', 'providers._id', 'providers.name'],
  ...['organisations.name', 'organisations.nameKey', 'organisations.what'],
  ...['orgReviews.name', 'orgReviews.seats.title'],
  ...['shiftClaims.title', 'journal.service.title', 'journal.transfer.why'],
  ...['shiftClaims.cancelReason', 'shiftClaims.entry.reason', 'shiftClaims.marked.reason'],
  ...['shiftClaims.appeal.answers.reason', 'shiftClaims.entry.answer.reason'],
  ...['wishes.declinedReason', 'exemptions.decidedReason', 'reportIns.declinedReason', 'exemptions.reason'],
  // The name that a place was given, and what the clock did in the name of a post.
  ...['journal.event.to', 'journal.event.from', 'journal.event.reason'],
  // What people were told of it by the clock, and what a unit or an item is called.
  ...['journal.message.what', 'journal.message.hint'],
  // A wish that was posted for an elder is the elder's.
  ...['wishes.title', 'wishes.detail', 'wishes.category', 'wishes.words', 'wishes.wisherName'],
  'wishContacts.name',
])

/** The path to a value of a record that is kept by ids. */
const withoutIds = (path: string) => path.replace(/\.[0-9a-f]{32}(?=\.)/g, '')

test('nothing that is stored names the person or repeats what they wrote', async () => {
  const before = await whereFound(street, WHO.id)
  expect(before.length).toBeGreaterThan(40)
  const mine = (await wishes.find({ where: {}, orderBy: [['_id', 'asc']], limit: 1000 })).flatMap(
    ({ photos = [] }) => photos.filter(({ byId }) => byId === WHO.id).map(({ fileId }) => fileId),
  )
  expect(mine.length).toBeGreaterThan(0)
  const exports = await unitExports.find({ where: { status: 'ready' }, orderBy: [], limit: 100 })
  own = [...mine, ...exports.flatMap(({ fileId }) => fileId ?? [])].map(
    fileId => fileId.split('/').at(-1) ?? '',
  )

  const person = await people.get(WHO.id)
  if (person) await beginErasure(person)
  for (let run = 1; (await erasures.get(WHO.id)) && run < 60; run++) await street.at(6 * 1440 + run)
  expect(await erasures.get(WHO.id)).toBeNull()

  expect(await whereFound(street, WHO.id, WHO.name, WHO.phone)).toEqual([])
  const repeated = await whereFound(street, PRIVATE)
  expect(repeated.filter(path => !SHARED.has(path))).toEqual([])
  const said = await whereFound(street, OFFICIAL)
  expect(said.map(withoutIds).filter(path => !IN_OFFICE.has(path))).toEqual([])
  const files = (await storedFiles(street)).join('\n')
  expect(own.filter(name => files.includes(name))).toEqual([])
})
