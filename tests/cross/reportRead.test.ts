/** Reports say what was counted, open what it was counted from, and read no more than fifty documents for it. */
import { FIGURES, type Figure, LIST_OF, type ListName } from '@cloud/report/labels'
import readXlsxFile from 'read-excel-file/node'
import { runTimer } from './support/recount'
import { costOfLatest } from './support/requests'
import { demoStreet } from './support/street'

const street = demoStreet()
const ZHAO = 'demo-secretary-zhao'
const SUN = 'demo-secretary-sun'
const ADMIN = 'demo-admin'
const MONTH = '2026-11'

beforeAll(async () => {
  for (const timer of ['project', 'sweepUnits', 'warn']) await runTimer(street, timer)
})

const reportOf = (communityId: string, who = ZHAO) =>
  street.as(who).get('report', 'community', { communityId, months: 6 })

/** All lines of a list, page by page. */
async function linesOf(list: ListName, month: string, who = ZHAO) {
  const items: { key: string; title: string; sub: string; ref?: string }[] = []
  for (let cursor: string | undefined; ; ) {
    const input = { communityId: 'wutong', list, month, ...(cursor && { cursor }) }
    const page = await street.as(who).get('report', 'list', input)
    items.push(...page.items)
    cursor = page.nextCursor
    if (!cursor) return items
  }
}

test('every figure opens a list with as many lines as it says', async () => {
  const { months } = await reportOf('wutong')
  const counted: Figure[] = [
    'wishPosted',
    'wishConfirmed',
    'shiftHeld',
    'volunteers',
    'services',
    'orderPlaced',
    'orderReviewed',
  ]
  for (const { month, figures } of months)
    for (const figure of counted) {
      const lines = figures[figure] === undefined ? [] : await linesOf(LIST_OF[figure], month)
      expect([month, figure, lines.length]).toEqual([month, figure, figures[figure] ?? 0])
      expect(new Set(lines.map(line => line.key)).size).toBe(lines.length)
    }
})

test('sums are those of their lists', async () => {
  const { months } = await reportOf('wutong')
  const figures = months.at(-1)?.figures ?? {}
  const summed = async (list: ListName) =>
    (await linesOf(list, MONTH)).reduce((sum, { sub }) => sum + Number.parseInt(sub, 10), 0)
  expect(await summed('services')).toBe(figures.serviceMinutes)
  expect(await summed('pointsIssued')).toBe(figures.pointsIssued)
  const places = (await linesOf('shifts', MONTH)).map(({ sub }) => sub.split(/[ /人]+/).map(Number))
  expect(places.reduce((sum, [taken = 0]) => sum + taken, 0)).toBe(figures.placesTaken)
  expect(places.reduce((sum, [, capacity = 0]) => sum + capacity, 0)).toBe(figures.places)
  const stars = (await linesOf('orderReviewed', MONTH)).map(({ sub }) => Number(/(\d) 星/.exec(sub)?.[1]))
  expect(stars.reduce((sum, one) => sum + one, 0) / stars.length).toBe(figures.satisfaction)
})

test('what was never counted is absent, what was counted and did not happen is 0', async () => {
  const { months } = await reportOf('wutong')
  expect(months.map(({ month }) => month)).toEqual([
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
  ])
  const [june] = months
  expect(june?.figures).toEqual({})
  const august = months[2]?.figures ?? {}
  expect(august.services).toBeGreaterThan(0)
  expect(august).not.toHaveProperty('wishConfirmed')
  const redeemed = months.map(({ figures }) => typeof figures.pointsRedeemed)
  expect(redeemed).toEqual([...redeemed].sort().reverse())
  expect(redeemed).toEqual(expect.arrayContaining(['undefined', 'number']))
  // Nobody in 槐荫社区 had a wish confirmed in its first month of wishes but one.
  const other = await reportOf('huaiyin', SUN)
  const since = other.months.find(one => one.figures.wishPosted !== undefined)
  for (const one of other.months.filter(({ month }) => month >= (since?.month ?? '')))
    expect(one.figures.wishPosted).toEqual(expect.any(Number))
})

test('the street is the sum of its communities, in the order of their names', async () => {
  const answer = await street.as(ADMIN).get('report', 'street', { months: 6, month: MONTH })
  const [huaiyin, wutong] = answer.communities
  expect([huaiyin?.name, wutong?.name]).toEqual(['槐荫社区', '梧桐社区'])
  const figures = answer.months.at(-1)?.figures ?? {}
  for (const figure of ['wishConfirmed', 'serviceMinutes', 'services', 'shiftHeld'] as const)
    expect(figures[figure]).toBe((huaiyin?.figures[figure] ?? 0) + (wutong?.figures[figure] ?? 0))
  expect(wutong?.figures).toEqual((await reportOf('wutong')).months.at(-1)?.figures)
})

test('a report reads at most fifty documents, by at most three requests', async () => {
  await street.as(ADMIN).get('report', 'street', { months: 12 })
  const ofStreet = await costOfLatest(street, 'report')
  await street.as(ZHAO).get('report', 'community', { communityId: 'wutong', months: 12 })
  const ofCommunity = await costOfLatest(street, 'report')
  await street.as('nobody-yet').get('report', 'board', undefined)
  for (const cost of [ofStreet, ofCommunity, await costOfLatest(street, 'report')]) {
    expect(cost.examined).toBeLessThanOrEqual(50)
    expect(cost.requests).toBeLessThanOrEqual(3)
  }
})

test('members by unit: counted by night, as their standings say', async () => {
  const { standing } = await reportOf('wutong')
  const units = await street.as(ZHAO).get('report', 'list', { communityId: 'wutong', list: 'units' })
  const sums = units.items.map(({ sub }) => (sub.match(/\d+/g) ?? []).map(Number))
  expect(standing?.month).toBe(MONTH)
  expect(standing?.members).toBe(sums.reduce((sum, [members = 0]) => sum + members, 0))
  expect(standing?.met).toBe(sums.reduce((sum, [, met = 0]) => sum + met, 0))
  expect(standing?.members).toBeGreaterThan(2)
  const library = await street
    .as('demo-liaison-zhou')
    .get('attendance', 'unitMembers', { unitId: 'library', year: 2026 })
  const inLibrary = library.items.filter(one => one.kind === 'inService')
  const ofStreet = await street.as(ADMIN).get('report', 'list', { list: 'units' })
  const said = ofStreet.items.find(({ title }) => title === '区图书馆')?.sub
  const met = inLibrary.filter(one => one.thisMonth?.met).length
  expect(said).toBe(`${inLibrary.length} 人，本月达标 ${met} 人`)
  const before = units.items
  await runTimer(street, 'sweepUnits')
  expect(
    (await street.as(ZHAO).get('report', 'list', { communityId: 'wutong', list: 'units' })).items,
  ).toEqual(before)
})

test('the spreadsheet has what the page shows, a sheet a community', async () => {
  const admin = street.as(ADMIN)
  let next = await admin.get('report', 'export', { months: 6 })
  const seen = [`${next.done}/${next.total}`]
  while (!next.url) {
    next = await admin.get('report', 'export', { months: 6, exportId: next.exportId })
    seen.push(`${next.done}/${next.total}`)
  }
  expect(seen).toEqual(['1/3', '2/3', '3/3'])
  const file = Buffer.from(await (await fetch(next.url)).arrayBuffer())
  const sheets = await readXlsxFile(file)
  const rows = sheets.find(one => one.sheet === '梧桐社区')?.data ?? []
  expect(sheets.map(one => one.sheet)).toEqual(['清溪街道', '槐荫社区', '梧桐社区'])
  const { months } = await reportOf('wutong')
  const label = FIGURES.serviceMinutes.label
  const row = rows.find(one => one[1] === label)
  expect(row?.slice(3)).toEqual(months.map(({ figures }) => figures.serviceMinutes ?? '暂无数据'))
  expect(await street.as(ZHAO).refused('report', 'export', { months: 6, exportId: next.exportId })).toBe(
    'FORBIDDEN',
  )
})

test('names are for the secretary; the street reads them masked, and its rows open no page', async () => {
  const full = await linesOf('volunteers', MONTH)
  expect(full.map(({ title }) => title)).toContain('李明')
  const masked = await linesOf('volunteers', MONTH, ADMIN)
  expect(masked.map(({ title }) => title)).toContain('李*')
  const answer = await street
    .as(ADMIN)
    .get('report', 'list', { communityId: 'wutong', list: 'services', month: MONTH })
  expect(answer.opens).toBe(false)
  expect(await street.as(SUN).refused('report', 'community', { communityId: 'wutong' })).toBe('FORBIDDEN')
  expect(await street.as(SUN).refused('report', 'list', { list: 'units' })).toBe('FORBIDDEN')
  expect(await street.as(ZHAO).refused('report', 'list', { communityId: 'wutong', list: 'services' })).toBe(
    'BAD_REQUEST',
  )
})
