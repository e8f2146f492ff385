import { demoStreet, startPlus } from './support/street'

const street = demoStreet()
const wang = () => street.as('demo-resident-wang')
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')

interface Page<T> {
  items: T[]
  nextCursor?: string
}

/** Reads a list to its end, a page at a time. */
async function walk<T>(read: (cursor: string | undefined) => Promise<Page<T>>) {
  const pages: T[][] = []
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await read(cursor)
    pages.push(items)
    cursor = nextCursor
  } while (cursor !== undefined)
  return pages
}

const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))
const unique = (values: string[]) => new Set(values).size

test('wishes come page by page, the newest first, none twice, none left out', async () => {
  const posted: string[] = []
  for (const index of times(45, i => i)) {
    const wish = { title: `心愿 ${index}`, detail: '说明', category: '其他' }
    posted.unshift((await wang().get('wish', 'post', wish)).wishId)
  }
  const pages = await walk(cursor => wang().get('wish', 'mine', cursor ? { cursor } : {}))
  const ids = pages.flat().map(({ wishId }) => wishId)
  expect(pages.slice(0, -1).map(page => page.length)).toEqual([20, 20].slice(0, pages.length - 1))
  expect(ids.slice(0, 45)).toEqual(posted)
  expect(unique(ids)).toBe(ids.length)
})

test('my shifts come by when they start', async () => {
  const span = (hour: number) => ({
    startsAt: startPlus(hour * 60),
    endsAt: startPlus(hour * 60 + 60),
    capacity: 1,
  })
  const post = { title: '很多时段', detail: '说明', venueId: 'wutong-centre', pointsPerHour: 10 }
  const shifts = times(42, index => span(24 + ((index * 5) % 42)))
  const { shiftIds } = await zhao().get('post', 'publish', { ...post, shifts })
  for (const shiftId of shiftIds) await li().get('post', 'claim', { shiftId })
  const pages = await walk(cursor => li().get('post', 'myShifts', cursor ? { cursor } : undefined))
  const claims = pages.flat()
  expect(claims.filter(({ shiftId }) => shiftIds.includes(shiftId))).toHaveLength(42)
  expect(unique(claims.map(({ shiftId }) => shiftId))).toBe(claims.length)
  const starts = claims.map(({ startsAt }) => Date.parse(startsAt))
  expect(starts).toEqual([...starts].sort((a, b) => b - a))
})

test('the statement, from both sides of the ledger, pages without a gap', async () => {
  const pages = await walk(cursor => li().get('points', 'statement', cursor ? { cursor } : {}))
  const lines = pages.flat()
  expect(pages.length).toBeGreaterThan(1)
  expect(unique(lines.map(({ transferId }) => transferId))).toBe(lines.length)
  const sum = (asset: string) =>
    lines.filter(line => line.asset === asset).reduce((total, { change }) => total + change, 0)
  expect(await li().get('points', 'balance', undefined)).toEqual({
    points: sum('points'),
    minutes: sum('minutes'),
  })
})
