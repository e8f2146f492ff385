import fc from 'fast-check'
import { changesOf, withoutPerson } from './rewrite'

const WHO = { _id: 'o123', alias: 'erased-9', name: '王桂兰', phone: '13800000000' }

test('the id gives way wherever it stands alone or between colons, and nowhere else', () => {
  const at = new Date()
  const before = {
    ...{ _id: 'shift:o123', personId: 'o123', other: 'o1234', list: ['points:person:o123', 'xo123'] },
    ...{ by: { personId: 'o123', displayName: '王桂兰', at }, count: 3, note: '王桂兰的电话 13800000000' },
  }
  expect(withoutPerson(before, WHO, ['by.nothing'])).toEqual({
    ...{
      _id: 'shift:erased-9',
      personId: 'erased-9',
      other: 'o1234',
      list: ['points:person:erased-9', 'xo123'],
    },
    ...{ by: { personId: 'erased-9', displayName: '已注销用户', at }, count: 3, note: '已注销用户的电话 ' },
  })
})

test('texts are emptied where they are, and only there', () => {
  const before = { detail: '私事', review: { comment: '很好', rating: 5 } }
  expect(withoutPerson(before, WHO, ['detail', 'review.comment', 'completion.note'])).toEqual({
    ...{ detail: '（已随注销清除）', review: { comment: '（已随注销清除）', rating: 5 } },
  })
  const heard = { appeal: { answers: [{ reason: '私事', by: 'x' }, { by: 'y' }] } }
  expect(withoutPerson(heard, WHO, ['appeal.answers.reason'])).toEqual({
    appeal: { answers: [{ reason: '（已随注销清除）', by: 'x' }, { by: 'y' }] },
  })
})

test('a field that is gone is one that the patch removes', () => {
  expect(changesOf({ _id: '1', a: 1, b: 2 }, { _id: '2', a: 1 })).toEqual({ b: undefined })
})

test('a name of one character is in other words: it goes only where it stands alone', () => {
  expect(withoutPerson({ a: '李', b: '李子树' }, { ...WHO, name: '李' })).toEqual({
    a: '已注销用户',
    b: '李子树',
  })
})

test('doing it twice is doing it once, and numbers and dates are never touched', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.date({ noInvalidDate: true }),
    fc.constant('o123'),
    fc.constant('a:o123:b'),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(value, fc.array(value))), document => {
      const once = withoutPerson(document, WHO)
      expect(withoutPerson(once, WHO)).toEqual(once)
      expect(changesOf(once, withoutPerson(once, WHO))).toEqual({})
    }),
  )
})
