import fc from 'fast-check'
import { searched, soonKey, wordsOf } from './words'

/** As a database would: the title has all the pieces. */
const finds = (title: string, query: string) => {
  const words = wordsOf(title)
  const pieces = searched(query)
  return pieces.length > 0 && pieces.every(piece => words.includes(piece))
}

test.each([
  ['修楼道灯', '楼道', true],
  ['修楼道灯', '修楼道灯', true],
  ['修楼道灯', '道楼', false],
  ['教我用 iPad 视频', 'ipad', true],
  ['教我用 iPad 视频', '用iPad视', true],
  ['想要一根（防滑）拐杖', '防滑拐杖', true],
  ['修楼道灯', '灯', false],
  ['修楼道灯', '！？', false],
])('«%s» searched by «%s»: %s', (title, query, found) => {
  expect(finds(title, query)).toBe(found)
})

test('any part of a title of usual length, of two characters or more, finds it', () => {
  const title = fc.string({
    unit: fc.constantFrom(...'修楼道灯帮忙教手机挂号abc'),
    minLength: 2,
    maxLength: 30,
  })
  fc.assert(
    fc.property(title, fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % (text.length - 1)
      const part = text.slice(start, start + 2 + (length % (text.length - start - 1 || 1)))
      if (part.length >= 2) expect(finds(text, part)).toBe(true)
    }),
  )
})

test('a title has few pieces, each of two to four characters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), title => {
      const words = wordsOf(title)
      expect(words.length).toBeLessThanOrEqual(87)
      expect(new Set(words).size).toBe(words.length)
      for (const word of words) expect([...word].length).toBeGreaterThanOrEqual(2)
    }),
  )
})

test('what is wanted sooner stands first, and looks like a cursor', () => {
  const id = '0'.repeat(32)
  const keys = ['2026-11-30', '2026-12-01', '2030-01-01'].map(day => soonKey(new Date(day), id))
  expect([...keys].sort()).toEqual(keys)
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
})
