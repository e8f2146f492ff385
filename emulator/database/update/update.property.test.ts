import fc from 'fast-check'
import { compareValues } from '../values/compare'
import { type Document, isDocument } from '../values/types'
import { updateDocument } from './testing'

const name = fc.constantFrom('a', 'b', 'c', '0', '1')
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(null, 'x', true, 2n ** 60n)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}))
const document = fc.dictionary(name, value, { maxKeys: 4 })
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(parts => parts.join('.'))
const operator = fc.constantFrom(
  '$set',
  '$unset',
  '$inc',
  '$mul',
  '$min',
  '$max',
  '$push',
  '$addToSet',
  '$pop',
  '$pull',
  '$pullAll',
  '$bit',
  '$rename',
)
const operand = fc.oneof(value, path, fc.constantFrom(1, -1), fc.record({ or: fc.integer() }))
const update = fc
  .array(fc.tuple(operator, path, operand), { minLength: 1, maxLength: 3 })
  .map(changes => Object.fromEntries(changes.map(([name, field, what]) => [name, { [field]: what }])))

const attempt = (before: Document, change: Document): Document | undefined => {
  try {
    return updateDocument(before, change, { criteria: {}, now: 0 })
  } catch {
    return undefined
  }
}

/** Fails on any change in what it was given. */
const frozen = (item: unknown): unknown => {
  if (Array.isArray(item)) return Object.freeze(item.map(frozen))
  if (!isDocument(item)) return item
  return Object.freeze(Object.fromEntries(Object.entries(item).map(([key, inner]) => [key, frozen(inner)])))
}

const frozenDocument = (item: Document): Document => {
  const copy = frozen(item)
  return isDocument(copy) ? copy : {}
}

test('neither the document nor the update is changed', () => {
  fc.assert(
    fc.property(document, update, (before, change) => {
      const plain = attempt(before, change)
      expect(attempt(frozenDocument(before), frozenDocument(change))).toEqual(plain)
    }),
    { numRuns: 1000 },
  )
})

test('what is set can be read at its path, and the other fields stay', () => {
  fc.assert(
    fc.property(document, name, value, (before, field, what) => {
      const after = attempt(before, { $set: { [field]: what } })
      expect(after).toEqual({ ...before, [field]: what })
    }),
  )
})

test('$inc undoes itself, and $min and $max are the ends of the order', () => {
  fc.assert(
    fc.property(document, name, fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }), (before, field, by) => {
      const start = { ...before, [field]: 7 }
      const there = attempt(start, { $inc: { [field]: by } })
      expect(there && attempt(there, { $inc: { [field]: -by } })).toEqual(start)
    }),
  )
  fc.assert(
    fc.property(value, value, (left, right) => {
      const least = attempt({ a: left }, { $min: { a: right } })?.a
      const greatest = attempt({ a: left }, { $max: { a: right } })?.a
      expect(compareValues(least, greatest)).toBeLessThanOrEqual(0)
      expect([left, right]).toContainEqual(least)
    }),
  )
})

test('$addToSet adds once, $pullAll takes all out again', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 4 }), value, (list, item) => {
      const added = attempt({ a: list }, { $addToSet: { a: { $each: [item, item] } } })
      const kept = list.some(other => compareValues(other, item) === 0)
      expect(added?.a).toEqual(kept ? list : [...list, item])
      const pulled = attempt({ a: [...list, item] }, { $pullAll: { a: [item] } })
      expect(pulled?.a).toEqual(list.filter(other => compareValues(other, item) !== 0))
    }),
  )
})
