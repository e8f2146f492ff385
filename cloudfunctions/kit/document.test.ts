import fc from 'fast-check'
import { forUpdate, withoutUndefined } from './document'

test('undefined fields are left out, also in nested objects; null, dates and lists stay', () => {
  const at = new Date()
  expect(withoutUndefined({ a: 1, b: undefined, c: { d: undefined, e: null }, at, list: [1, 2] })).toEqual({
    ...{ a: 1, c: { e: null }, at, list: [1, 2] },
  })
})

const hasUndefined = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(one => one === undefined || hasUndefined(one))
    : false

test('whatever the document, what is stored has no undefined field and keeps the others', () => {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.constant(undefined), fc.constant(null))
  const plain = { noNullPrototype: true }
  // A prefix, so that no field is named like something every object inherits: toEqual would look at that.
  const field = fc.string().map(name => `f${name}`)
  const nested = fc.dictionary(field, leaf, plain)
  const object = fc.dictionary(field, fc.oneof(leaf, nested), plain)
  fc.assert(
    fc.property(object, document => {
      const stored = withoutUndefined(document)
      expect(hasUndefined(stored)).toBe(false)
      // toEqual takes an undefined field for a missing one, which is just what happened to them.
      expect(stored).toEqual(document)
    }),
  )
})

test('in an update undefined removes a field, and an object replaces what was there', () => {
  const patch = forUpdate({ status: 'open', claim: undefined, review: { rating: 5, comment: undefined } })
  expect(patch.status).toBe('open')
  expect(patch.claim).toMatchObject({ operator: 'remove' })
  expect(patch.review).toMatchObject({ operator: 'set', operands: [{ rating: 5 }] })
})
