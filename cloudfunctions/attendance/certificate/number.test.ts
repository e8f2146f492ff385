import fc from 'fast-check'
import { fingerprintOf, normalised, numberOf } from './number'

const NUMBER = 'LN20261121-0A1B2C3D'

test.each([
  NUMBER,
  'ln20261121-0a1b2c3d',
  'LN 2026 1121 0A1B 2C3D',
  ' LN20261121 - 0A1B2C3D ',
  'LN2O261121-OA1B2C3D',
  'LN20261I2l-0AiB2C3D',
  'ＬＮ２０２６１１２１－０Ａ１Ｂ２Ｃ３Ｄ',
])('«%s» is the number that was meant', typed => {
  expect(normalised(typed)).toBe(NUMBER)
})

const READABLE = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
test('a number as printed stays as it is, with or without spaces', () => {
  const date = fc.integer({ min: 20_260_101, max: 20_991_231 })
  fc.assert(
    fc.property(date, fc.array(READABLE, { minLength: 8, maxLength: 8 }), (day, code) => {
      const number = `LN${day}-${code.join('')}`
      expect(normalised(number)).toBe(number)
      expect(normalised([...number.replace('-', '')].join(' ').toLowerCase())).toBe(number)
    }),
  )
})

const records = [
  { _id: 'shift:1:li', minutes: 60 },
  { _id: 'wish:2:li', minutes: 40 },
]

test('a fingerprint is that of the records, in any order; one minute more is another', () => {
  expect(fingerprintOf([...records].reverse())).toBe(fingerprintOf(records))
  const others = [records.slice(1), [], [{ _id: 'shift:1:li', minutes: 61 }, ...records.slice(1)]]
  const all = [records, ...others].map(fingerprintOf)
  expect(new Set(all).size).toBe(all.length)
})

test('a number is that of the day and of what it certifies, and reads as typed', () => {
  const at = new Date('2026-11-20T16:30:00Z')
  expect(numberOf(at, ['a', undefined])).toMatch(/^LN20261121-[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(numberOf(at, ['a'])).toBe(numberOf(at, ['a']))
  const identity = fc.array(fc.string(), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(identity, identity, (one, other) => {
      expect(normalised(numberOf(at, one))).toBe(numberOf(at, one))
      if (JSON.stringify(one) !== JSON.stringify(other))
        expect(numberOf(at, one)).not.toBe(numberOf(at, other))
    }),
    { seed: 7, numRuns: 200 },
  )
})
