import { type Unanswered, UnansweredChanges } from './unanswered'

const HOUR = 3_600_000

/** A phone: what it remembers outlives the app. */
function phone() {
  let stored = '[]'
  let at = 0
  const shelf = {
    read: (): Unanswered[] => JSON.parse(stored),
    write(list: Unanswered[]) {
      stored = JSON.stringify(list)
    },
  }
  return {
    start: () => new UnansweredChanges(shelf, () => at),
    later: (hours: number) => {
      at += hours * HOUR
    },
    stored: () => stored,
  }
}

const wish = { title: '借一架梯子', detail: '换窗帘用半天' }

test('the same submission after a restart is the same request, another one is another', () => {
  const own = phone()
  const key = own.start().keyFor('wish.post', wish)
  expect(key).toMatch(/^[a-z0-9-]{8,64}$/)
  const again = own.start()
  expect(again.keyFor('wish.post', { detail: wish.detail, title: wish.title })).toBe(key)
  expect(again.keyFor('wish.postFor', wish)).not.toBe(key)
  const thanks = { wishId: 'a', words: '谢谢' }
  expect(again.keyFor('wish.thanks', thanks)).not.toBe(
    again.keyFor('wish.thanks', { ...thanks, words: '多谢' }),
  )
  expect(own.stored()).not.toContain('梯子')
})

test('what is written in a form is the same request, though pictures and numbers were put in anew; of another thing it is not', () => {
  const own = phone()
  const key = own.start().keyFor('wish.post', { ...wish, photos: ['first'] })
  expect(own.start().keyFor('wish.post', { ...wish, photos: ['second'] })).toBe(key)
  const item = own.start().keyFor('shop.saveItem', { merchantId: 'a', itemId: 'towel', stock: 3 })
  expect(own.start().keyFor('shop.saveItem', { merchantId: 'a', itemId: 'soap', stock: 3 })).not.toBe(item)
  expect(own.start().keyFor('shop.saveItem', { merchantId: 'a', stock: 3 })).not.toBe(item)
})

test.each([true, false])('once answered (done: %s) the same words are a new request', changed => {
  const own = phone()
  const key = own.start().keyFor('wish.post', wish)
  own.start().answered(wish, key, changed)
  expect(own.start().keyFor('wish.post', wish)).not.toBe(key)
})

test('who claims, gives up and claims again means it', () => {
  const [own, claim] = [phone().start(), { shiftId: 'a', communityId: 'c' }]
  const key = own.keyFor('post.claim', claim)
  const other = { shiftId: 'b', communityId: 'c' }
  own.answered(other, own.keyFor('post.claim', other), true)
  expect(own.keyFor('post.claim', claim)).toBe(key)
  const leave = { shiftId: 'a', reason: '出差' }
  own.answered(leave, own.keyFor('post.cancelClaim', leave), false)
  expect(own.keyFor('post.claim', claim)).toBe(key)
  own.answered(leave, own.keyFor('post.cancelClaim', leave), true)
  expect(own.keyFor('post.claim', claim)).not.toBe(key)
})

test('who sets something to one value, to another and back means it; two reports are two reports', () => {
  const own = phone().start()
  const change = (path: string, input: object) => {
    const key = own.keyFor(path, input)
    return { key, answered: () => own.answered(input, key, true) }
  }
  const on = { values: { gifts: true } }
  const lost = change('admin.saveSettings', on)
  change('admin.saveSettings', { values: { gifts: false } }).answered()
  expect(change('admin.saveSettings', on).key).not.toBe(lost.key)
  const budget = { communityId: 'c', points: 300 }
  const grant = change('points.grantBudget', budget)
  change('points.grantBudget', { ...budget, points: 200 }).answered()
  expect(change('points.grantBudget', budget).key).not.toBe(grant.key)
  const unheard = change('report.export', { month: '2026-10' })
  change('report.export', { month: '2026-11' }).answered()
  expect(change('report.export', { month: '2026-10' }).key).toBe(unheard.key)
})

test('what has no input is a new request each time, and nothing is kept for more than a day, or more than twenty', () => {
  const own = phone()
  expect(own.start().keyFor('people.removeAvatar', undefined)).not.toBe(
    own.start().keyFor('people.removeAvatar', undefined),
  )
  expect(own.stored()).toBe('[]')
  const first = own.start().keyFor('wish.post', wish)
  own.later(25)
  expect(own.start().keyFor('wish.post', wish)).not.toBe(first)
  for (let n = 0; n < 30; n++) own.start().keyFor('wish.thanks', { words: String(n) })
  expect(JSON.parse(own.stored())).toHaveLength(20)
})
