import { demoStreet, minutes } from './support/street'
import { everythingTold } from './support/told'

const street = demoStreet()
const wish = {
  title: '教我用手机挂号',
  detail: '区医院改网上挂号了，想请人当面教一遍。',
  category: '数字帮办',
}

const wang = () => street.as('demo-resident-wang')
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')
const note = '一起挂好了下周的号，步骤写成了大字卡片。'
const thanks = '照着卡片自己又挂了一次，成功了！'
/** The wish this story is about. */
let wishId = ''
beforeEach(() => street.cloud().clock.advance(minutes(90)))

test('story a: 王桂兰 posts a wish, and only the secretary sees it', async () => {
  const posted = await wang().get('wish', 'post', wish)
  wishId = posted.wishId
  expect(await wang().get('wish', 'get', { wishId })).toMatchObject({
    ...wish,
    status: 'pending',
    mine: true,
  })
  expect(await li().refused('wish', 'get', { wishId })).toBe('FORBIDDEN')
  const waiting = await zhao().get('wish', 'list', { communityId: 'wutong', status: 'pending' })
  expect(waiting.items[0]).toMatchObject({ wishId, wisherName: '王桂兰' })
})

test('story a: 赵敏 approves it, and 李明 claims it', async () => {
  expect(await zhao().get('wish', 'review', { wishId, approve: true })).toEqual({ wishId, status: 'open' })
  const open = await li().get('wish', 'list', { communityId: 'wutong', status: 'open' })
  expect(open.items[0]).toMatchObject({ wishId, wisherName: '王**' })
  expect(await li().get('wish', 'claim', { wishId })).toEqual({ wishId, status: 'claimed' })
  expect(await wang().get('wish', 'get', { wishId })).toMatchObject({ claimerName: '李明' })
})

test('story a: 李明 marks it fulfilled, 王桂兰 confirms and thanks, and only then is he paid', async () => {
  const before = await li().get('points', 'balance', undefined)
  expect(await li().get('wish', 'fulfil', { wishId, note })).toEqual({ wishId, status: 'fulfilled' })
  expect(await li().get('points', 'balance', undefined)).toEqual(before)
  const confirmed = await wang().get('wish', 'confirm', { wishId, done: true, rating: 5, thanks })
  expect(confirmed).toEqual({ wishId, status: 'confirmed' })
  const after = await li().get('points', 'balance', undefined)
  expect(after).toEqual({ points: before.points + 20, minutes: before.minutes + 40 })
})

test('story a: the statement says why, and the wish tells its story', async () => {
  const { items } = await li().get('points', 'statement', {})
  const why = '完成微心愿：教我用手机挂号'
  expect(items.slice(0, 2)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ asset: 'points', change: 20, why }),
      expect.objectContaining({ asset: 'minutes', change: 40, ref: `wish:${wishId}` }),
    ]),
  )
  const told = await li().get('wish', 'get', { wishId })
  expect(told).toMatchObject({ fulfilment: { note }, confirmation: { rating: 5, thanks } })
  expect(told.timeline.map(line => [line.action, line.actor])).toEqual([
    ['post', '王桂兰'],
    ['approve', '赵敏'],
    ['claim', '李明'],
    ['fulfil', '李明'],
    ['confirm', '王桂兰'],
  ])
})

test('each step told the person who waits for it', async () => {
  const outbox = await everythingTold()
  const ofTheWish = outbox.filter(({ page }) => page.includes(wishId))
  const told = ofTheWish.map(message => [message.to, message.state]).reverse()
  expect(told).toEqual([
    ['demo-resident-wang', '待认领'],
    ['demo-resident-wang', '已认领'],
    ['demo-resident-wang', '待确认'],
    ['demo-member-li', '已实现'],
  ])
})

test('«not done yet» goes back to the claimer and pays nothing', async () => {
  const handong = street.as('demo-neighbour-6')
  const before = await handong.get('points', 'balance', undefined)
  const { items } = await wang().get('wish', 'mine', {})
  const sent = items.find(row => row.status === 'fulfilled')?.wishId ?? ''
  const sentBack = { wishId: sent, done: false, reason: '还有一床没有晒' }
  expect(await wang().get('wish', 'confirm', sentBack)).toEqual({ wishId: sent, status: 'claimed' })
  expect(await handong.get('wish', 'get', { wishId: sent })).toMatchObject({
    notDoneReason: '还有一床没有晒',
  })
  expect(await handong.get('points', 'balance', undefined)).toEqual(before)
})
