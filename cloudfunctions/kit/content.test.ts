import fc from 'fast-check'
import { pieces } from './content'

test('texts are joined while they fit in one check, and none is lost or cut', () => {
  const text = fc.string({ minLength: 1, maxLength: 600 }).filter(one => !one.includes('\n'))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), texts => {
      const contents = pieces(texts)
      expect(contents.flatMap(content => content.split('\n'))).toEqual(texts)
      for (const content of contents) expect([...content].length).toBeLessThanOrEqual(2500)
    }),
  )
})

test('what is not there needs no check', () => {
  expect(pieces([])).toEqual([])
  expect(pieces([undefined, ''])).toEqual([])
  expect(pieces(['一', undefined, '二'])).toEqual(['一\n二'])
})
