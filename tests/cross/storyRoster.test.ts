/** The roster of members: from a spreadsheet to a membership by phone. */
import { audits } from '@cloud/kit/audit'
import { roster, rosterChunks } from '@cloud/people/roster/collections'
import writeXlsxFile from 'write-excel-file/node'
import { documents } from './support/snapshot'
import { demoStreet } from './support/street'
import { phoneCode as pressPhone, upload } from './support/upload'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const sun = () => street.as('demo-secretary-sun')

const HEADER = ['姓名', '手机号', '单位', '类别']
type Line = (string | number)[]

const xlsx = async (lines: Line[]) => {
  const cells = lines.map(line => line.map(value => ({ value })))
  return writeXlsxFile(cells).toBuffer()
}
const csv = (lines: Line[]) => lines.map(line => line.join(',')).join('\r\n')

async function preview(bytes: Buffer | string, name = 'members.xlsx', communityId = 'wutong') {
  const who = communityId === 'wutong' ? zhao() : sun()
  const fileId = await upload(street.cloud().url, who.openId, `uploads/roster/${communityId}/${name}`, bytes)
  return who.get('people', 'importPreview', { communityId, fileId })
}

async function runToEnd(importId: string, who = zhao()) {
  for (let from = 0, calls = 1; ; calls++) {
    const { done, finished } = await who.get('people', 'importRun', { importId, from })
    if (finished) return calls
    from = done
  }
}

const phoneCode = (phoneNumber: string, openId: string) => pressPhone(street.cloud().url, openId, phoneNumber)

test('a spreadsheet is looked at before anything is written: new, changed, the same, duplicate and faulty', async () => {
  const before = await documents('roster')
  const file = await xlsx([
    ['梧桐社区党员名册'],
    HEADER,
    ['钱文', 13800000002, '区医院', '在职党员'],
    ['高原', '138 0000 0010', '区图书馆', '在职党员'],
    ['高原二', '+86-13800000010', '区图书馆', '流动党员'],
    ['', '13800000011', '区图书馆', '在职党员'],
    ['短号', '1380000', '区图书馆', '在职党员'],
    ['外单位', '13800000012', '没有的单位', '在职党员'],
    ['没类别', '13800000013', '区图书馆', ''],
    ['孔令辉', '13800000003', '区图书馆', '流动党员'],
  ])
  const { importId, total, counts } = await preview(file)
  expect([total, counts]).toEqual([8, { new: 1, changed: 2, same: 0, duplicate: 1, faulty: 4 }])
  expect(await documents('roster')).toEqual(before)
  const { items } = await zhao().get('people', 'importRows', { importId })
  expect(items.map(row => [row.line, row.verdict, row.reason])).toEqual([
    [3, 'changed', undefined],
    [4, 'new', undefined],
    [5, 'duplicate', '手机号和第 4 行相同，不会导入'],
    [6, 'faulty', '没有填姓名'],
    [7, 'faulty', '手机号不是 11 位的手机号码'],
    [8, 'faulty', '街道的单位名单里没有这个单位，请核对名称'],
    [9, 'faulty', '类别要填「在职党员」或「流动党员」'],
    [10, 'changed', undefined],
  ])
  expect(items[1]?.phone).toBe('138****0010')
  const faulty = await zhao().get('people', 'importRows', { importId, verdict: 'faulty' })
  expect(faulty.items).toHaveLength(4)
  await runToEnd(importId)
  const again = await preview(file)
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 3, duplicate: 1, faulty: 4 })
  const rows = await zhao().get('people', 'roster', { communityId: 'wutong' })
  expect(rows.items.map(row => row.name).sort()).toEqual(['孔令辉', '李明', '钱文', '高原'].sort())
  expect(rows.items.filter(row => row.reportedIn).map(row => row.name)).toEqual(['李明'])
  expect(JSON.stringify(rows)).not.toMatch(/1\d{10}/)
})

test('a .csv as the Chinese Excel saves it, and one in UTF-8, read the same', async () => {
  const lines = csv([HEADER, ['罗军', '13800000021', '区医院', '流动党员']])
  const utf8 = await preview(lines, 'a.csv')
  // «姓名,手机号,单位,类别» and the row in GB 18030.
  const gb = Buffer.from(
    'd0d5c3fb2cCAD6bbfabAC52cb5a5cebb2cC0e0b1f00d0ac2debefc2c31333830303030303032312cC7F8D2bdD4BA2cC1f7b6afb5b3d4b1',
    'hex',
  )
  const chinese = await preview(gb, 'b.csv')
  const rowsOf = async (importId: string) => (await zhao().get('people', 'importRows', { importId })).items
  expect(await rowsOf(chinese.importId)).toEqual(await rowsOf(utf8.importId))
  expect(chinese.counts.new).toBe(1)
})

test('what is no roster is refused with a sentence, and nobody reads a file that was not meant for it', async () => {
  const refusedAs = async (bytes: Buffer | string, name: string, path = `uploads/roster/wutong/${name}`) => {
    const fileId = await upload(street.cloud().url, 'demo-secretary-zhao', path, bytes)
    return zhao().refused('people', 'importPreview', { communityId: 'wutong', fileId })
  }
  expect(await refusedAs(Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'broken.xlsx')).toBe('BAD_REQUEST')
  expect(await refusedAs(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]), 'x.png')).toBe('BAD_REQUEST')
  expect(await refusedAs(csv([['姓名', '单位']]), 'columns.csv')).toBe('BAD_REQUEST')
  expect(await refusedAs(csv([HEADER]), 'empty.csv')).toBe('BAD_REQUEST')
  const fine = csv([HEADER, ['某人', '13800000030', '区医院', '在职党员']])
  expect(await refusedAs(fine, 'photo.csv', 'photos/private.csv')).toBe('BAD_REQUEST')
  expect(await refusedAs(fine, 'other.csv', 'uploads/roster/huaiyin/other.csv')).toBe('BAD_REQUEST')
})

test('5,000 rows: looked at in one call, written in chunks that may be sent twice and gone on with', async () => {
  const phone = (index: number) => String(13900000000 + index)
  const lines = Array.from(
    { length: 5000 },
    (_, index): Line => [...[`党员${index}`, index % 10 === 9 ? 'x' : phone(index), '区医院', '流动党员']],
  )
  const { importId, total, counts } = await preview(await xlsx([HEADER, ...lines]), 'big.xlsx', 'huaiyin')
  expect([total, counts.new, counts.faulty]).toEqual([5000, 4500, 500])
  const faulty: number[] = []
  for (let cursor: string | undefined; ; ) {
    const input = { importId, verdict: 'faulty', ...(cursor && { cursor }) } as const
    const page = await sun().get('people', 'importRows', input)
    expect(JSON.stringify(page).length).toBeLessThan(100 * 1024)
    faulty.push(...page.items.map(row => row.line))
    cursor = page.nextCursor
    if (cursor === undefined) break
  }
  expect(faulty).toHaveLength(500)
  expect(new Set(faulty).size).toBe(500)

  const first = { importId, from: 0 }
  const twice = await Promise.all([1, 2, 3].map(() => sun().ask('people', 'importRun', first)))
  expect(twice.filter(answer => answer.ok && answer.data.done === 100)).toHaveLength(3)
  expect(await sun().refused('people', 'importRun', { importId, from: 300 })).toBe('CONFLICT')
  expect(await zhao().refused('people', 'importRun', first)).toBe('FORBIDDEN')
  expect(await runToEnd(importId, sun())).toBe(51)
  const phones = (
    await roster.find({ where: { communityId: 'huaiyin' }, orderBy: [['seq', 'asc']], limit: 1000 })
  ).map(row => row.phone)
  expect(phones).toHaveLength(1000)
  expect(phones.slice(0, 9)).toEqual(Array.from({ length: 9 }, (_, index) => phone(index)))
  expect((await preview(await xlsx([HEADER, ...lines]), 'big.xlsx', 'huaiyin')).counts.same).toBe(4500)
  const of = { ref: `rosterImport:${importId}` }
  expect(await audits.find({ where: of, orderBy: [['at', 'asc']], limit: 9 })).toMatchObject([
    { action: 'finish', from: 'previewed', to: 'done', actorName: '孙磊' },
  ])
  expect(await rosterChunks.find({ where: { importId }, orderBy: [['_id', 'asc']], limit: 1 })).toEqual([])
})

test('who gives the phone that waits on the roster is a member at once, with the unit of the roster', async () => {
  const gao = street.as('gao')
  await gao.get('people', 'join', { communityId: 'wutong', displayName: '高原' })
  const code = await phoneCode('13800000010', 'gao')
  expect(await gao.get('people', 'setPhone', { code })).toEqual({ phone: '13800000010', matched: 'active' })
  expect(await gao.refused('people', 'setPhone', { code })).toBe('BAD_REQUEST')
  const me = await gao.get('people', 'me', undefined)
  expect(me).toMatchObject({ phone: '13800000010', memberships: [{ unitId: 'library', kind: 'inService' }] })
  const { items } = await gao.get('people', 'myReportIns', undefined)
  expect(items).toMatchObject([{ status: 'active', unitName: '区图书馆' }])
  const reportIn = await gao.get('people', 'getReportIn', { reportInId: items[0]?.reportInId ?? '' })
  expect(reportIn.timeline.map(line => line.action)).toEqual(['apply', 'match'])
  const rows = await zhao().get('people', 'roster', { communityId: 'wutong' })
  expect(rows.items.find(row => row.name === '高原')?.reportedIn).toBe(true)
  // The phone again: nothing new comes of it.
  const second = await phoneCode('13800000010', 'gao')
  expect(await gao.get('people', 'setPhone', { code: second })).toMatchObject({ matched: 'no' })
  expect((await gao.get('people', 'me', undefined)).memberships).toHaveLength(1)
})

test('a phone that others see is nowhere, and one row of the roster is one person', async () => {
  const double = street.as('double')
  await double.get('people', 'join', { communityId: 'wutong', displayName: '同号' })
  const code = await phoneCode('13800000010', 'double')
  expect(await double.get('people', 'setPhone', { code })).toMatchObject({ matched: 'no' })
  const seen = [
    await zhao().get('people', 'list', { communityId: 'wutong' }),
    await zhao().get('people', 'reportIns', { communityId: 'wutong', status: 'active' }),
    await zhao().get('people', 'roster', { communityId: 'wutong' }),
  ]
  expect(JSON.stringify(seen)).not.toContain('13800000010')
})

test('who has applied already is marked for the secretary; who gives the phone first is a member on applying', async () => {
  const xiaoyan = street.as('demo-neighbour-3')
  const kong = csv([HEADER, ['吴小燕', '13800000040', '区图书馆', '在职党员']])
  await runToEnd((await preview(kong, 'c.csv')).importId)
  const code = await phoneCode('13800000040', 'demo-neighbour-3')
  expect(await xiaoyan.get('people', 'setPhone', { code })).toMatchObject({ matched: 'marked' })
  const waiting = await zhao().get('people', 'reportIns', { communityId: 'wutong' })
  expect(waiting.items).toMatchObject([{ displayName: '吴小燕', onRoster: true, status: 'pending' }])

  const late = street.as('late')
  await late.get('people', 'join', { communityId: 'wutong', displayName: '后来' })
  await late.get('people', 'setPhone', { code: await phoneCode('13800000041', 'late') })
  const list = csv([HEADER, ['后来', '13800000041', '清溪小学', '流动党员']])
  await runToEnd((await preview(list, 'd.csv')).importId)
  const asked = { communityId: 'wutong', unitId: 'library', kind: 'inService' } as const
  expect(await late.get('people', 'reportIn', asked)).toMatchObject({ status: 'active' })
  expect((await late.get('people', 'me', undefined)).memberships).toMatchObject([
    { unitId: 'primary-school', kind: 'floating' },
  ])
})

test('an import that nobody went on with is dropped after a day, and its rows with phones are gone', async () => {
  const lines = csv([HEADER, ['没人管', '13800000050', '区医院', '在职党员']])
  const { importId } = await preview(lines, 'e.csv')
  const dropped = await preview(lines, 'f.csv')
  await zhao().get('people', 'dropImport', { importId: dropped.importId })
  expect(await zhao().refused('people', 'importRun', { importId: dropped.importId, from: 0 })).toBe(
    'CONFLICT',
  )
  await street.at(60 * 48)
  expect(await zhao().refused('people', 'importRun', { importId, from: 0 })).toBe('CONFLICT')
  const { items } = await zhao().get('people', 'imports', { communityId: 'wutong' })
  expect(items.filter(one => one.status === 'previewed')).toEqual([])
  expect(await documents('rosterChunks')).toEqual([])
})

test('where the run that closed an import died before its rows were gone, whoever asks again removes them, or the night', async () => {
  const sheet = (phone: string) => csv([HEADER, ['留下', phone, '区医院', '在职党员']])
  const chunks = (importId: string) =>
    rosterChunks.find({ where: { importId }, orderBy: [['_id', 'asc']], limit: 10 })
  /** The rows of an import as they were before `close` came to an end. */
  async function diedAfter(phone: string, close: (importId: string) => Promise<unknown>) {
    const { importId } = await preview(sheet(phone), `${phone}.csv`)
    const rows = await chunks(importId)
    await close(importId)
    expect(await chunks(importId)).toEqual([])
    for (const row of rows) await rosterChunks.insert(row)
    expect(await chunks(importId)).toHaveLength(1)
    return importId
  }
  const drop = (importId: string) => zhao().get('people', 'dropImport', { importId })

  const done = await diedAfter('13800000071', importId => runToEnd(importId))
  expect(await sun().refused('people', 'importRun', { importId: done, from: 1 })).toBe('FORBIDDEN')
  expect(await chunks(done)).toHaveLength(1)
  expect(await zhao().get('people', 'importRun', { importId: done, from: 1 })).toMatchObject({
    finished: true,
  })
  expect(await chunks(done)).toEqual([])

  const dropped = await diedAfter('13800000072', drop)
  expect(await sun().refused('people', 'dropImport', { importId: dropped })).toBe('FORBIDDEN')
  expect(await chunks(dropped)).toHaveLength(1)
  expect(await zhao().refused('people', 'dropImport', { importId: dropped })).toBe('CONFLICT')
  expect(await chunks(dropped)).toEqual([])

  const left = await diedAfter('13800000073', importId => runToEnd(importId))
  const { importId: open } = await preview(sheet('13800000074'), 'open.csv')
  const night = { functionName: 'people', triggerName: 'staleImports' }
  await street.cloud().api('timers/run', night)
  await street.cloud().api('timers/run', night)
  expect(await chunks(left)).toEqual([])
  expect(await chunks(open)).toHaveLength(1)
})
