import fc from 'fast-check'
import { normalised } from './certificate'

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
