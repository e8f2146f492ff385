/** Queries on generated documents against a plain reading of what MongoDB's manual says. */
import fc from 'fast-check'
import { compareValues } from '../values/compare'
import { type Document, isDocument, rankOf } from '../values/types'
import { compileMatch } from './compile'

const scalar = fc.oneof(
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom(null, 'a', 'b', '', true, 0.5, 2n ** 60n, new Date(1), Number.NaN),
)
const name = fc.constantFrom('a', 'b', '0', '1')
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}))
const document = fc.dictionary(name, value, { maxKeys: 3 })
const path = fc.array(name, { minLength: 1, maxLength: 3 })

/** Every value that a query sees at a path; the slow way. */
const seen = (from: unknown, parts: readonly string[]): unknown[] => {
  const [part, ...rest] = parts
  if (part === undefined) return [from]
  if (!isDocument(from)) return [undefined]
  const inner = Object.hasOwn(from, part) ? from[part] : undefined
  if (!Array.isArray(inner)) return seen(inner, rest)
  return rest.length === 0 ? [...inner, inner] : inArray(inner, rest)
}

const inArray = (items: readonly unknown[], parts: readonly string[]): unknown[] =>
  items.flatMap((item, at) => [
    ...(isDocument(item) ? seen(item, parts) : []),
    ...(parts[0] === String(at) ? atPosition(item, parts.slice(1)) : []),
  ])

const atPosition = (item: unknown, rest: readonly string[]): unknown[] => {
  if (rest.length === 0) return [item]
  if (Array.isArray(item)) return inArray(item, rest)
  return isDocument(item) ? seen(item, rest) : []
}

const found = (query: Document, inside: Document) => compileMatch(query)(inside)

test('a value is found where one of the values at the path equals it', () => {
  fc.assert(
    fc.property(document, path, value, (inside, parts, wanted) => {
      const expected = seen(inside, parts).some(item => compareValues(item, wanted) === 0)
      expect(found({ [parts.join('.')]: { $eq: wanted } }, inside)).toBe(expected)
      expect(found({ [parts.join('.')]: { $in: ['other', wanted] } }, inside)).toBe(
        expected || seen(inside, parts).includes('other'),
      )
    }),
    { numRuns: 500 },
  )
})

test('every value that a path leads to is found', () => {
  fc.assert(
    fc.property(document, path, (inside, parts) => {
      for (const item of seen(inside, parts))
        expect(found({ [parts.join('.')]: { $eq: item ?? null } }, inside)).toBe(true)
    }),
  )
})

test('an inequality is a test of the values of the same type', () => {
  fc.assert(
    fc.property(document, path, scalar, (inside, parts, limit) => {
      fc.pre(!Number.isNaN(limit) && limit !== null)
      const expected = seen(inside, parts).some(
        item => rankOf(item) === rankOf(limit) && !Number.isNaN(item) && compareValues(item, limit) > 0,
      )
      expect(found({ [parts.join('.')]: { $gt: limit } }, inside)).toBe(expected)
    }),
    { numRuns: 300 },
  )
})

test('$ne, $nin, $not and $nor are the contraries', () => {
  fc.assert(
    fc.property(document, path, scalar, (inside, parts, wanted) => {
      const field = parts.join('.')
      const is = found({ [field]: { $eq: wanted } }, inside)
      expect(found({ [field]: { $ne: wanted } }, inside)).toBe(!is)
      expect(found({ [field]: { $nin: [wanted] } }, inside)).toBe(!is)
      expect(found({ [field]: { $not: { $eq: wanted } } }, inside)).toBe(!is)
      expect(found({ $nor: [{ [field]: { $eq: wanted } }] }, inside)).toBe(!is)
      expect(found({ $or: [{ [field]: { $eq: wanted } }, { a: { $in: [] } }] }, inside)).toBe(is)
    }),
  )
})
