import { isOpen, shutBecause, weekInWords } from './hours'

const at = (time: string) => new Date(`2026-11-${time}:00+08:00`)
const workday = [{ from: '09:00', to: '17:00' }]
const hours = [workday, workday, workday, workday, workday, [], []]

test('a place is open within its hours of that weekday in Asia/Shanghai, the end excluded', () => {
  const open = (time: string) => isOpen({ status: 'open', hours }, at(time))
  // 2026-11-20 is a Friday.
  expect(['20T08:59', '20T09:00', '20T16:59', '20T17:00', '21T10:00'].map(open)).toEqual([
    ...[false, true, true, false, false],
  ])
  expect(isOpen({ status: 'closed', hours }, at('20T10:00'))).toBe(false)
})

test('what cannot be redeemed says when it can', () => {
  const item = { opensAt: at('20T09:00'), closesAt: at('22T09:00'), daily: { from: '08:00', to: '12:00' } }
  expect(shutBecause(item, at('20T08:59'))).toBe('11月20日 09:00 开始兑换')
  expect(shutBecause(item, at('20T09:00'))).toBeUndefined()
  expect(shutBecause(item, at('20T12:00'))).toBe('每天 08:00 至 12:00 可以兑换')
  expect(shutBecause(item, at('22T09:00'))).toBe('兑换时间已经结束')
})

test('a week in words', () => {
  expect(weekInWords(hours)).toBe('周一至周五 09:00–17:00；周六、周日 休息')
  expect(weekInWords(Array.from({ length: 7 }, () => workday))).toBe('每天 09:00–17:00')
})
