import { certificates } from '@cloud/attendance/collections'
import { people } from '@cloud/kit/person'
import readXlsxFile from 'read-excel-file/node'
import { demo } from './support/demo'
import { costOfLatest } from './support/requests'
import { demoStreet } from './support/street'
import { members, serve, takeBack } from './support/unit'

const street = demoStreet()
const UNIT = 'factory'
const LIAISON = 'factory-liaison'
const liaison = () => street.as(LIAISON)
const zhou = () => street.as('demo-liaison-zhou')
const SIZE = 55
let ids: string[] = []
beforeAll(async () => {
  ids = await members(UNIT, SIZE)
  const joinedAt = new Date('2026-01-01T00:00:00Z')
  const roles = [{ role: 'unitLiaison' as const, scopeId: UNIT }]
  const of = { displayName: '钱进', communityId: 'wutong', memberships: [], joinedAt }
  await people.insert({ _id: LIAISON, ...of, roles })
  for (const [index, id] of ids.entries()) {
    if (index % 3 === 0) await serve(id, '2026-11-02T02:00:00Z', 30)
    if (index % 5 === 0) await serve(id, '2026-01-01T00:00:00+08:00', 45)
  }
})

async function walk(lacking: boolean) {
  const rows: { personId: string; services: number; met: boolean }[] = []
  let cursor: string | undefined
  let looked = 0
  do {
    const page = await liaison().get('attendance', 'unitMembers', {
      unitId: UNIT,
      year: 2026,
      lacking,
      cursor,
    })
    rows.push(...page.items)
    looked += page.looked
    cursor = page.nextCursor
  } while (cursor)
  return { rows, looked }
}

test('the unit’s members come page by page, each once, with the services of the year', async () => {
  const { rows } = await walk(false)
  expect(rows.map(row => row.personId)).toEqual([...ids].reverse())
  const [first] = rows.slice(-1)
  expect(first).toMatchObject({ services: 2, minutes: 75, months: expect.any(Array) })
  expect(rows.filter(row => row.services > 0)).toHaveLength(
    ids.filter((_, i) => i % 3 === 0 || i % 5 === 0).length,
  )
})

test('a page takes three requests, and looks at no more than its members, their street and records', async () => {
  await liaison().get('attendance', 'unitMembers', { unitId: UNIT, year: 2026 })
  const cost = await costOfLatest(street, 'attendance')
  expect(cost.requests).toBe(3)
  const records =
    ids.filter((_, i) => i >= 35 && i % 3 === 0).length + ids.filter((_, i) => i >= 35 && i % 5 === 0).length
  expect(cost.examined).toBeLessThanOrEqual(3 * 21 + 10 + records)
})

test('the lacking ones are those who miss this month or the year, and nobody is left out', async () => {
  const all = await walk(false)
  const { rows, looked } = await walk(true)
  expect(looked).toBe(SIZE)
  const lacking = all.rows.filter(row => !row.met).map(row => row.personId)
  expect(rows.map(row => row.personId)).toEqual(lacking)
})

test('a liaison sees one member line by line, only of the own unit, and only while they are in it', async () => {
  const [personId = ''] = ids
  const wanted = { unitId: UNIT, personId, year: 2026 }
  expect(await liaison().get('attendance', 'memberStanding', wanted)).toMatchObject({
    lines: [{ minutes: 45 }, { minutes: 30 }],
  })
  expect((await costOfLatest(street, 'attendance')).requests).toBe(3)
  expect(await zhou().refused('attendance', 'memberStanding', wanted)).toBe('FORBIDDEN')
  expect(await zhou().refused('attendance', 'memberStanding', { ...wanted, unitId: 'library' })).toBe(
    'NOT_FOUND',
  )
  expect(await zhou().refused('attendance', 'unitMembers', { unitId: UNIT, year: 2026 })).toBe('FORBIDDEN')
})

const PERIOD = { unitId: UNIT, from: '2026-01-01', to: '2026-11-20' }

async function issueAll() {
  const sum = { looked: 0, issued: 0, kept: 0, without: 0 }
  let cursor: string | undefined
  do {
    const part = await liaison().get('attendance', 'issueForUnit', { ...PERIOD, cursor })
    expect((await costOfLatest(street, 'attendance')).requests).toBeLessThanOrEqual(7)
    for (const key of ['looked', 'issued', 'kept', 'without'] as const) sum[key] += part[key]
    cursor = part.nextCursor
  } while (cursor)
  return sum
}

const ofUnit = () => certificates.find({ where: { unitId: UNIT }, orderBy: [['seq', 'desc']], limit: 1000 })

test('certificates for the whole unit, in chunks; interrupted and begun anew they are the same', async () => {
  const served = ids.filter((_, i) => i % 3 === 0 || i % 5 === 0).length
  const first = await liaison().get('attendance', 'issueForUnit', PERIOD)
  expect(first).toMatchObject({ looked: 20, kept: 0 })
  expect(await issueAll()).toEqual({
    looked: SIZE,
    issued: served - first.issued,
    kept: first.issued,
    without: SIZE - served,
  })
  expect(await issueAll()).toEqual({ looked: SIZE, issued: 0, kept: served, without: SIZE - served })
  const stored = await ofUnit()
  expect(stored).toHaveLength(served)
  expect(new Set(stored.map(one => one.personId)).size).toBe(served)
  expect(stored.every(one => one.byUnit)).toBe(true)
})

test('two who issue for the unit at the same moment issue nothing twice', async () => {
  const before = (await ofUnit()).length
  for (const id of ids.slice(-20)) await serve(id, '2026-06-06T02:00:00Z')
  const call = () => liaison().ask('attendance', 'issueForUnit', PERIOD)
  const answers = await Promise.all([call(), call(), call()])
  expect(answers.some(answer => answer.ok)).toBe(true)
  await issueAll()
  expect(await ofUnit()).toHaveLength(before + 20)
})

test('the unit’s certificates are paged, and are not shown once the holder has left', async () => {
  const first = await liaison().get('attendance', 'unitCertificates', { unitId: UNIT })
  expect(first.items).toHaveLength(20)
  expect((await costOfLatest(street, 'attendance')).requests).toBe(2)
  const gone = ids.at(-1) ?? ''
  const before = await people.get(gone)
  await people.updateIf({ _id: gone }, { memberships: [] })
  const name = `党员${gone}`
  expect(first.items.map(one => one.displayName)).toContain(name)
  const after = await liaison().get('attendance', 'unitCertificates', { unitId: UNIT })
  expect(after.items.map(one => one.displayName)).not.toContain(name)
  await people.updateIf({ _id: gone }, { memberships: before?.memberships ?? [] })
})

test('the liaison renews a revoked one of the unit', async () => {
  const [personId = ''] = ids
  const recordId = `wish:${personId}-2026-11-02T02:00:00Z:${personId}`
  await takeBack(recordId, '2026-11-21T02:10:00Z')
  await street.cloud().clock.set('2026-11-22T02:59:00+08:00')
  const [old] = (await ofUnit()).filter(one => one.personId === personId && one.status === 'revoked')
  const renewed = await liaison().get('attendance', 'reissueCertificate', { certificateNo: old?._id ?? '' })
  const seen = await zhou().get('attendance', 'verifyCertificate', renewed)
  expect(seen).toMatchObject({ valid: true, services: 1, replaces: old?._id, byUnit: true })
  expect(seen.displayName).toContain('*')
})

async function exported() {
  let answer = await liaison().get('attendance', 'exportUnit', { unitId: UNIT, year: 2026 })
  let calls = 1
  for (; !answer.url; calls++) {
    const { exportId } = answer
    expect((await costOfLatest(street, 'attendance')).requests).toBeLessThanOrEqual(7)
    answer = await liaison().get('attendance', 'exportUnit', { unitId: UNIT, year: 2026, exportId })
  }
  return { ...answer, calls }
}

test('the .xlsx has every member of the unit with months, verdict and certificate', async () => {
  const { url, looked, calls, exportId } = await exported()
  expect([looked, calls]).toEqual([SIZE, 2])
  const bytes = Buffer.from(await (await fetch(url ?? '')).arrayBuffer())
  const sheets = await readXlsxFile(bytes)
  const [{ data = [], sheet = '' } = {}] = sheets
  const [head, ...rows] = data
  expect(sheet).toBe('2026 年服务达标')
  expect(head).toEqual(expect.arrayContaining(['姓名', '1月', '12月', '结论', '有效证明编号']))
  expect(rows).toHaveLength(SIZE)
  const row = rows.find(one => one[0] === `党员${ids[15]}`)
  expect(row).toMatchObject({ 1: 1, 11: 1, 13: 2, 14: 75, 16: '还差 8 次', 18: expect.stringMatching(/^LN/) })

  const again = { unitId: UNIT, year: 2026, exportId }
  expect((await liaison().get('attendance', 'exportUnit', again)).url).toMatch(/^http/)
  expect(await zhou().refused('attendance', 'exportUnit', again)).toBe('FORBIDDEN')
  await street.cloud().clock.set('2026-11-25T04:00:00+08:00')
  expect(await liaison().refused('attendance', 'exportUnit', again)).toBe('CONFLICT')
})

const inLibrary = (all: typeof demo.people) =>
  all.filter(person => person.memberships.some(one => one.unitId === 'library')).length

test('a liaison knows the own unit and how many are in it; nobody else has any', async () => {
  const members = inLibrary(demo.people)
  expect(await zhou().get('attendance', 'myUnits', undefined)).toEqual({
    items: [{ unitId: 'library', name: '区图书馆', members }],
  })
  expect((await costOfLatest(street, 'attendance')).requests).toBe(3)
  expect(await street.as('demo-member-li').get('attendance', 'myUnits', undefined)).toEqual({ items: [] })
})
