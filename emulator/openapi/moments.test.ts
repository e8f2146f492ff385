import { isDate, isTime } from './moments'

test.each([
  ['15:01', true, false],
  ['2019年10月1日 15:01', true, true],
  ['2019年10月1日', true, true],
  ['2019-12-25 09:42', true, true],
  ['2023-03-24 11:50:00', true, true],
  ['2024/02/29', true, true],
  ['9:00~17:30', true, false],
  ['2019年10月1日~2019年10月7日', true, true],
  ['2023-02-29', false, false],
  ['2023-13-01', false, false],
  ['24:00', false, false],
  ['12:60', false, false],
  ['明天下午', false, false],
  ['2019年10月1日~', false, false],
  ['1:00~2:00~3:00', false, false],
  ['', false, false],
])('%s: a time %s, a date %s', (text, time, date) => {
  expect([isTime(text), isDate(text)]).toEqual([time, date])
})
