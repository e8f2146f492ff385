import { parseWriting, splitWriting } from './writing'

const merge = {
  kind: 'merge',
  into: 'x',
  on: ['_id'],
  whenMatched: 'merge',
  whenNotMatched: 'insert',
  let: {},
}

test.each([
  [{ $limit: 1 }, undefined],
  [{ $out: 'x' }, { kind: 'out', collection: 'x' }],
  [{ $out: { db: 'd', coll: 'x' } }, { kind: 'out', collection: 'x' }],
  [{ $merge: 'x' }, merge],
  [{ $merge: { into: { db: 'd', coll: 'x' }, on: 'a' } }, { ...merge, on: ['a'] }],
  [
    { $merge: { into: 'x', on: ['a', 'b'], whenMatched: 'fail', whenNotMatched: 'discard' } },
    { ...merge, on: ['a', 'b'], whenMatched: 'fail', whenNotMatched: 'discard' },
  ],
  [
    { $merge: { into: 'x', whenMatched: [{ $set: { n: '$$new.n' } }], let: { v: 1 } } },
    { ...merge, whenMatched: [{ $set: { n: '$$new.n' } }], let: { v: 1 } },
  ],
])('%j', (stage, expected) => {
  expect(parseWriting(stage)).toEqual(expected)
})

test.each([
  [{ $out: 1 }, '$out only supports a string or object argument, but found int'],
  [{ $out: '' }, '$out only supports a string or object argument'],
  [{ $merge: 1 }, '$merge requires a string or object argument, but found int'],
  [{ $merge: {} }, 'invalid $merge into'],
  [{ $merge: { into: 'x', whenMatched: 'nope' } }, 'invalid $merge whenMatched'],
  [
    { $merge: { into: 'x', whenMatched: [{ $match: {} }] } },
    '$match is not allowed to be used within an update',
  ],
  [{ $merge: { into: 'x', y: 1 } }, 'invalid $merge'],
])('%j is refused', (stage, message) => {
  expect(() => parseWriting(stage)).toThrow(message)
})

test('a writing stage is taken off the end only', () => {
  expect(splitWriting([{ $limit: 1 }, { $out: 'x' }])).toEqual({
    stages: [{ $limit: 1 }],
    writing: { kind: 'out', collection: 'x' },
  })
  expect(splitWriting([{ $out: 'x' }, { $limit: 1 }])).toEqual({
    stages: [{ $out: 'x' }, { $limit: 1 }],
    writing: undefined,
  })
  expect(splitWriting([])).toEqual({ stages: [], writing: undefined })
})
