import { lackOf } from './words'

test('what is in the way of a redemption, and nothing when it can be had', () => {
  const item = { shut: undefined, stock: 2, points: 30 }
  expect(lackOf(item, 30)).toBeUndefined()
  expect(lackOf(item, 12)).toBe('还差 18 积分')
  expect(lackOf(item, undefined)).toBeUndefined()
  expect(lackOf({ ...item, stock: 0 }, 30)).toBe('已换完')
  expect(lackOf({ ...item, shut: '兑换时间已经结束' }, 30)).toBe('兑换时间已经结束')
})
