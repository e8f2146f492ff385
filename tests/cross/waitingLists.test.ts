/** What waits is listed whole, a page at a time, for whom it waits. */
import { database } from '@cloud/kit/cloud'
import { withoutUndefined } from '@cloud/kit/document'
import { found } from '@cloud/kit/errors'
import { shiftClaims, shifts } from '@cloud/post/collections'
import { newClaim, waiting } from '@cloud/post/newClaim'
import { publishShift } from './support/posts'
import { costOfLatest } from './support/requests'
import { demoStreet } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const he = () => street.as('demo-admin')
const MANY = 45

/** So many claims of neighbours on a shift, in the state that the patch says. */
async function claimsOn(shiftId: string, patch: object) {
  const shift = found(await shifts.get(shiftId), '时段')
  const documents = Array.from({ length: MANY }, (_, index) => {
    const claim = newClaim(
      { _id: `waits-${shiftId}-${index}`, displayName: '邻居' },
      shift,
      waiting('', shift),
    )
    return { ...withoutUndefined({ ...claim, ...patch }), guards: [claim._id] }
  })
  await database.collection(shiftClaims.name).add({ data: documents })
  return new Set(documents.map(({ guards: [id] }) => id))
}

type Listed = { shiftId: string; personId: string }

/** All pages of a list, by following its cursor. */
async function walk(
  read: (cursor: string | undefined) => Promise<{ items: Listed[]; next?: string | undefined }>,
) {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { items, next } = await read(cursor)
    expect(items.length).toBeLessThanOrEqual(20)
    seen.push(...items.map(one => `${one.shiftId}:${one.personId}`))
    cursor = next
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  return new Set(seen)
}

test('all entries of one shift beyond the cap, and all objections gone to the street, reach its administrator', async () => {
  const { shiftId } = await publishShift(street, 200, 500)
  const streetId = 'qingxi'
  const entries = await claimsOn(shiftId, { status: 'claimed', entryStatus: 'pending', streetId })
  const { shiftId: other } = await publishShift(street, 300, 500)
  const objections = await claimsOn(other, { status: 'noShow', appealStatus: 'escalated', streetId })
  const both = await he().get('attendance', 'approvals', undefined)
  expect([both.entries.length, both.appeals.length]).toEqual([20, 20])
  expect(both.nextEntries && both.nextAppeals).toBeTruthy()
  const ofEntries = await walk(async cursor => {
    const page = await he().get('attendance', 'approvals', { kind: 'entries', ...(cursor && { cursor }) })
    expect(page.appeals).toEqual([])
    return { items: page.entries, next: page.nextEntries }
  })
  expect((await costOfLatest(street, 'attendance')).requests).toBeLessThanOrEqual(3)
  const ofAppeals = await walk(async cursor => {
    const page = await he().get('attendance', 'approvals', { kind: 'appeals', ...(cursor && { cursor }) })
    return { items: page.appeals, next: page.nextAppeals }
  })
  expect([...entries].filter(id => !ofEntries.has(id ?? ''))).toEqual([])
  expect([...objections].filter(id => !ofAppeals.has(id ?? ''))).toEqual([])
  expect(await street.as('demo-resident-wang').refused('attendance', 'approvals')).toBe('FORBIDDEN')
})

test('all objections of a community reach its secretary, and what waits for the street hides nobody', async () => {
  const { shiftId } = await publishShift(street, 400, 500)
  const open = await claimsOn(shiftId, { status: 'noShow', appealStatus: 'open' })
  const ofAppeals = await walk(async cursor => {
    const input = { communityId: 'wutong', kind: 'appeals' as const, ...(cursor && { cursor }) }
    const page = await zhao().get('attendance', 'waiting', input)
    expect(page.unsettled).toEqual([])
    return { items: page.appeals, next: page.nextAppeals }
  })
  expect([...open].filter(id => !ofAppeals.has(id ?? ''))).toEqual([])

  const early = await publishShift(street, 500, 500)
  await street.as('demo-resident-wang').get('post', 'claim', early)
  const late = await publishShift(street, 600, 500)
  await claimsOn(late.shiftId, { status: 'claimed', entryStatus: 'pending', streetId: 'qingxi' })
  await street.at(700)
  const { unsettled } = await zhao().get('attendance', 'waiting', {
    communityId: 'wutong',
    kind: 'unsettled',
  })
  expect(unsettled.map(one => one.shiftId)).toContain(early.shiftId)
})
