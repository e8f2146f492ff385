import { codeText, readCodeText } from './codeText'
import { scannedNumber } from './scannedNumber'
import { standingSentence, targetSentence } from './standingSentence'

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
