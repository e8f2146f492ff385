/** Finding a wish among many: by state, category, words and day, a page at a time, and changing one's own. */
import { wishes } from '@cloud/wish/collections'
import { wordsOf } from '@cloud/wish/words'
import * as z from 'zod'
import { demoStreet, START } from './support/street'
import { wishInState } from './support/wishStates'

const street = demoStreet()
const wang = () => street.as('demo-resident-wang')
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')
const communityId = 'wutong'

async function open(wish: { title: string; category?: string; wantedBy?: string }) {
  const input = { detail: '说明', category: '其他', ...wish }
  const { wishId } = await wang().get('wish', 'post', input)
  await zhao().get('wish', 'review', { wishId, approve: true })
  return wishId
}
type ListInput = Parameters<typeof read>[0]
const read = (input: {
  category?: string
  search?: string
  order?: 'soon'
  cursor?: string
  status?: 'claimed'
}) => li().get('wish', 'list', { communityId, ...input })

async function walk(input: ListInput) {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await read({ ...input, ...(cursor && { cursor }) })
    seen.push(...page.items.map(one => one.wishId))
    cursor = page.nextCursor
  } while (cursor)
  return seen
}

test('words of the title find it, category and state narrow it down', async () => {
  const lamp = await open({ title: '换走廊的感应灯泡', category: '公共设施' })
  const other = await open({ title: '教我换灯泡', category: '学习辅导' })
  expect(await walk({ search: '灯泡' })).toEqual([other, lamp])
  expect(await walk({ search: '感应灯泡' })).toEqual([lamp])
  expect(await walk({ search: '走廊的感应灯泡' })).toEqual([lamp])
  expect(await walk({ search: '灯泡感应' })).toEqual([])
  expect(await walk({ search: '灯泡', category: '学习辅导' })).toEqual([other])
  expect(await li().refused('wish', 'list', { communityId, search: '灯' })).toBe('BAD_REQUEST')
  await li().get('wish', 'claim', { wishId: other })
  expect(await walk({ search: '灯泡' })).toEqual([lamp])
  expect(await walk({ search: '灯泡', status: 'claimed' })).toEqual([other])
})

test('what is wanted soon comes by its day, page by page; a day that is over is not soon', async () => {
  const days = Array.from(
    { length: 45 },
    (_, index) => `2026-12-${String((index % 28) + 1).padStart(2, '0')}`,
  )
  const made: { wantedBy: string; wishId: string }[] = []
  for (const wantedBy of days) made.push({ wantedBy, wishId: await open({ title: '等着用', wantedBy }) })
  const seen = await walk({ order: 'soon' })
  const known = seen.filter(wishId => made.some(one => one.wishId === wishId))
  expect(new Set(known).size).toBe(45)
  const dayOf = (wishId: string) => made.find(one => one.wishId === wishId)?.wantedBy ?? ''
  expect(known.map(dayOf)).toEqual([...days].sort())
  const past = { title: '昨天', detail: '说明', category: '其他', wantedBy: '2026-11-20' }
  expect(await wang().refused('wish', 'post', past)).toBe('BAD_REQUEST')
  await street.cloud().clock.set('2026-12-20T10:00:00+08:00')
  expect((await read({ order: 'soon' })).items[0]?.wantedBy).toBe('2026-12-20T23:59:59+08:00')
  await street.cloud().clock.set(START)
})

test('new words go to the secretary once more, a new day does not; and nobody else may write them', async () => {
  const wishId = await open({ title: '修一修旧收音机' })
  const edit = { wishId, title: '修一修旧风扇' }
  expect(await li().refused('wish', 'edit', edit)).toBe('FORBIDDEN')
  expect(await wang().get('wish', 'edit', { wishId, wantedBy: '2026-12-31' })).toEqual({
    wishId,
    status: 'open',
  })
  expect(await wang().get('wish', 'edit', edit)).toEqual({ wishId, status: 'pending' })
  expect(await walk({ search: '旧风扇' })).toEqual([])
  await zhao().get('wish', 'review', { wishId, approve: true })
  expect(await walk({ search: '旧风扇' })).toEqual([wishId])
  expect(await walk({ search: '收音机' })).toEqual([])
  await li().get('wish', 'claim', { wishId })
  expect(await wang().refused('wish', 'edit', edit)).toBe('CONFLICT')
  expect(await wang().refused('wish', 'edit', { wishId })).toBe('BAD_REQUEST')
})

test('a day is taken away again: the wish is nowhere among those that are wanted soon', async () => {
  const wishId = await open({ title: '修一修缝纫机', wantedBy: '2026-12-01' })
  expect(await walk({ order: 'soon' })).toContain(wishId)
  expect(await wang().get('wish', 'edit', { wishId, wantedBy: null })).toEqual({ wishId, status: 'open' })
  expect((await wang().get('wish', 'get', { wishId })).wantedBy).toBeUndefined()
  expect(await walk({ order: 'soon' })).not.toContain(wishId)
  expect(await walk({})).toContain(wishId)
})

test.each(['declined', 'removed'] as const)('what was %s is mended, and submitted by that', async status => {
  const wishId = await wishInState(street, status)
  expect(await wang().get('wish', 'edit', { wishId, wantedBy: '2026-12-31' })).toEqual({ wishId, status })
  const words = { title: '借一架矮梯子', detail: '换灯泡用，一小时就还。' }
  expect(await wang().get('wish', 'edit', { wishId, ...words })).toEqual({ wishId, status: 'pending' })
  const seen = await zhao().get('wish', 'get', { wishId })
  expect(seen).toMatchObject({ ...words, actions: expect.arrayContaining(['approve', 'decline']) })
  expect(seen).not.toHaveProperty('declinedReason')
  expect(seen).not.toHaveProperty('claimerName')
  await zhao().get('wish', 'review', { wishId, approve: true })
  expect(await walk({ search: '矮梯子' })).toContain(wishId)
})

test('a risky text is refused with the name of the field, and nothing changes', async () => {
  const wishId = await open({ title: '修一修台灯' })
  const answer = await wang().send('wish', 'edit', { wishId, title: '修灯', detail: '来赌博' })
  expect(answer).toMatchObject({
    ok: false,
    error: {
      code: 'CONTENT_REJECTED',
      message: '「心愿说明」里有不合适的词句，没有提交。请修改后再试',
      issues: [{ path: 'detail' }],
    },
  })
  expect(await wang().get('wish', 'get', { wishId })).toMatchObject({ title: '修一修台灯', status: 'open' })
})

const shapes = z.object({
  items: z.array(z.looseObject({ collection: z.string(), examined: z.number(), runs: z.number() })),
})

test('with a thousand wishes more the database looks at hardly more than it answers', async () => {
  const stored = await wishes.get(await open({ title: '修一修雨伞' }))
  if (!stored) throw new Error('the wish is not there')
  const id = (n: number) =>
    `0${(0x190000000000 + n).toString(16).padStart(11, '0').slice(-11)}${'0'.repeat(20)}`
  const status = (n: number) => (n % 10 === 0 ? ('open' as const) : ('confirmed' as const))
  for (let n = 0; n < 1000; n++) {
    const title = n % 100 === 0 ? '磨剪刀' : `旧心愿 ${n} 号`
    await wishes.insert({
      ...stored,
      _id: id(n),
      title,
      words: wordsOf(title),
      status: status(n),
      dueAt: undefined,
    })
  }
  const asked: ListInput[] = [
    {},
    { search: '磨剪刀' },
    { search: '旧心愿' },
    { category: '其他' },
    { order: 'soon' },
  ]
  for (const input of asked) {
    const before = await examined()
    const { items } = await read(input)
    expect([input, (await examined()) - before]).toEqual([input, expect.any(Number)])
    expect((await examined()) - before).toBeLessThanOrEqual(3 * items.length + 10)
  }
})

async function examined() {
  const { items } = shapes.parse(await street.cloud().api('queries'))
  return items.filter(one => one.collection === 'wishes').reduce((sum, one) => sum + one.examined, 0)
}
