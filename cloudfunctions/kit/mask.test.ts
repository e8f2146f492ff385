import fc from 'fast-check'
import { maskName } from './mask'

test.each([
  ['王桂兰', '王**'],
  ['李明', '李*'],
  ['欧阳娜娜', '欧***'],
  ['李', '李*'],
  ['', '*'],
  ['𠮷野', '𠮷*'],
])('«%s» is shown as «%s»', (name, shown) => expect(maskName(name)).toBe(shown))

test('nothing but the first character is shown', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2, unit: 'grapheme' }), name => {
      const [first = '', ...stars] = [...maskName(name)]
      expect(name.startsWith(first)).toBe(true)
      expect(stars.every(star => star === '*')).toBe(true)
    }),
  )
})
