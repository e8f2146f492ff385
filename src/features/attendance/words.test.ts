import { cardText, codeText, readCardText, readCodeText } from './codeText'
import { scannedNumber } from './scannedNumber'
import { standingSentence, targetSentence } from './standingSentence'
import { statedSpan } from './statedSpan'

const month = { month: '2026-11', services: 1, minutes: 90, met: true, state: 'met', lacking: 0 } as const

test.each([
  [{ thisMonth: month, services: 10, lacking: 0 }, '本月已服务 1 次，达标；今年 10 次，达标'],
  [
    { thisMonth: { ...month, met: false, state: 'open', lacking: 1 } as const, services: 6, lacking: 4 },
    '本月已服务 1 次，还差 1 次；今年 6 次，还差 4 次',
  ],
  [
    { thisMonth: { ...month, services: 0, state: 'exempt' } as const, services: 6, lacking: 2 },
    '本月已服务 0 次，免服务；今年 6 次，还差 2 次',
  ],
])('a member reads what is met and what is missing', (standing, sentence) => {
  expect(standingSentence(standing, true)).toBe(sentence)
})

test('who is no member reads figures, no targets', () => {
  const standing = { thisMonth: null, services: 3, lacking: 7 }
  expect(standingSentence(standing, false)).toBe('本月已服务 0 次，今年 3 次')
})

test('a scanned code is read back, and any other QR is not one', () => {
  const shiftId = '01a1fbb056000000000000000000005c'
  expect(readCodeText(codeText(shiftId, '012345'))).toEqual({ shiftId, code: '012345' })
  for (const other of [
    '',
    'https://example.com',
    `linli:${shiftId}:12345`,
    `linli:x:123456`,
    `linli:${shiftId}:123456 `,
  ])
    expect(readCodeText(other)).toBeNull()
})

test('the page that verifies knows its number from a link or from a scanned code', () => {
  const number = 'LN20261121-0A1B2C3D'
  expect(scannedNumber({ no: number })).toBe(number)
  expect(scannedNumber({ scene: encodeURIComponent(number) })).toBe(number)
  expect(scannedNumber({})).toBe('')
  expect(scannedNumber({ scene: '%' })).toBe('%')
})

test('a target that was reduced says so', () => {
  const measure = '标准：每月 1 次，每年 10 次'
  expect(targetSentence({ perMonth: 1, perYear: 10, required: 10 })).toBe(measure)
  const reduced = targetSentence({ perMonth: 1, perYear: 10, required: 8 })
  expect(reduced).toBe(`${measure}；扣除不计的月份，本年折算为 8 次`)
})

test('a card is no check-in code, nor the other way round', () => {
  const cardNo = '01a1fbb056000000000000000000005c'
  expect(readCardText(cardText(cardNo, '012345'))).toEqual({ cardNo, code: '012345' })
  expect(readCodeText(cardText(cardNo, '012345'))).toBeNull()
  expect(readCardText(codeText(cardNo, '012345'))).toBeNull()
})

test('a form proposes what is known of a presence, and never more than the shift', () => {
  const at = (time: string) => `2026-11-21T${time}:00+08:00`
  const shift = { startsAt: at('10:00'), endsAt: at('12:00') }
  expect(statedSpan(shift)).toEqual({ from: at('10:00'), to: at('12:00') })
  expect(statedSpan({ ...shift, checkedInAt: at('09:50'), checkedOutAt: at('12:30') })).toEqual({
    from: at('10:00'),
    to: at('12:00'),
  })
  expect(
    statedSpan({
      ...shift,
      checkedInAt: at('10:20'),
      checkedOutAt: at('11:00'),
      appeal: { to: at('11:40') },
    }),
  ).toEqual({ from: at('10:20'), to: at('11:40') })
})
