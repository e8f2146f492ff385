/** Null, missing fields and arrays: the cases of MongoDB's own null_query_semantics.js. */
import { BSONRegExp } from 'bson'
import type { Document } from '../values/types'
import { compileMatch } from './compile'

const documents: Readonly<Record<string, Document>> = {
  emptySub: { a: {} },
  null: { a: null },
  number: { a: 4 },
  subText: { a: { b: 'hi' } },
  subNull: { a: { b: null } },
  noA: {},
  doubleArray: { a: [[]] },
  emptyArray: { a: [] },
  objectsNull: { a: [{ b: null }, { b: null }, {}] },
  objectsNoNull: { a: [{ b: 1 }, { b: 3 }, { b: 'string' }] },
  objectsSomeNull: { a: [{ b: null }, { b: 3 }, { b: null }] },
  objectsSomeMissing: { a: [{ b: 3 }, {}] },
  valuesNull: { a: [null, null] },
  valuesNoNull: { a: [1, 'string', 4] },
  valuesWithNull: { a: [1, 'string', null, 4] },
}

const found = (criteria: Document): string[] => {
  const matches = compileMatch(criteria)
  return Object.keys(documents).filter(name => matches(documents[name] ?? {}))
}

const all = Object.keys(documents)
const nulls = ['null', 'noA', 'valuesNull', 'valuesWithNull']
const dottedNulls = [
  'emptySub',
  'null',
  'number',
  'subNull',
  'noA',
  'objectsNull',
  'objectsSomeNull',
  'objectsSomeMissing',
]
const without = (names: string[]) => all.filter(name => !names.includes(name))
const pattern = new BSONRegExp('^str')

test.each<[string, Document, string[]]>([
  ['equal', { a: null }, nulls],
  ['$eq', { a: { $eq: null } }, nulls],
  ['$ne', { a: { $ne: null } }, without(nulls)],
  ['$gte', { a: { $gte: null } }, nulls],
  ['$lte', { a: { $lte: null } }, nulls],
  ['$gt', { a: { $gt: null } }, []],
  ['$lt', { a: { $lt: null } }, []],
  ['$not $gte', { a: { $not: { $gte: null } } }, without(nulls)],
  ['$in', { a: { $in: [null, 75] } }, nulls],
  ['$or', { $or: [{ a: null }, { a: 75 }] }, nulls],
  ['$nin', { a: { $nin: [null, 75] } }, without(nulls)],
  [
    '$nin with a pattern',
    { a: { $nin: [null, pattern] } },
    without([...nulls, 'valuesNoNull', 'valuesWithNull']),
  ],
  ['$exists: false', { a: { $exists: false } }, ['noA']],
  ['$exists: true', { a: { $exists: true } }, without(['noA'])],
  ['dotted', { 'a.b': null }, dottedNulls],
  ['dotted $ne', { 'a.b': { $ne: null } }, without(dottedNulls)],
  ['dotted $in', { 'a.b': { $in: [null, 75] } }, dottedNulls],
  [
    'dotted $nin with a pattern',
    { 'a.b': { $nin: [null, pattern] } },
    without([...dottedNulls, 'objectsNoNull']),
  ],
  ['$elemMatch $eq', { a: { $elemMatch: { $eq: null } } }, ['valuesNull', 'valuesWithNull']],
  [
    '$elemMatch $ne',
    { a: { $elemMatch: { $ne: null } } },
    [
      'doubleArray',
      'objectsNull',
      'objectsNoNull',
      'objectsSomeNull',
      'objectsSomeMissing',
      'valuesNoNull',
      'valuesWithNull',
    ],
  ],
  ['dotted $elemMatch', { 'a.b': { $elemMatch: { $eq: null } } }, []],
  [
    '$elemMatch of a field',
    { a: { $elemMatch: { b: { $eq: null } } } },
    ['doubleArray', 'objectsNull', 'objectsSomeNull', 'objectsSomeMissing'],
  ],
  [
    '$elemMatch of a field $ne',
    { a: { $elemMatch: { b: { $ne: null } } } },
    ['objectsNoNull', 'objectsSomeNull', 'objectsSomeMissing'],
  ],
  ['$type', { a: { $type: 'null' } }, ['null', 'valuesNull', 'valuesWithNull']],
  ['$all', { a: { $all: [null] } }, nulls],
])('%s', (_, criteria, expected) => {
  expect(found(criteria)).toEqual(all.filter(name => expected.includes(name)))
})

test('dotted $exists: false', () => {
  expect(found({ 'a.b': { $exists: false } })).toEqual([
    'emptySub',
    'null',
    'number',
    'noA',
    'doubleArray',
    'emptyArray',
    'valuesNull',
    'valuesNoNull',
    'valuesWithNull',
  ])
})
