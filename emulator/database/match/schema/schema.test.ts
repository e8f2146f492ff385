import { Decimal128, ObjectId } from 'bson'
import type { Document } from '../../values/types'
import { compileSchema } from './compile'

type Case = [schema: Document, yes: unknown[], no: unknown[]]

const date = new Date(0)

test.each<Case>([
  [{}, [1, null, {}], []],
  [{ title: 'x', description: 'y' }, [1], []],
  [{ type: 'object' }, [{}], [[], 1, null, date, new ObjectId()]],
  [{ type: ['number', 'null'] }, [1, 1.5, 2n ** 60n, Decimal128.fromString('1'), null], ['1', true]],
  [{ type: 'boolean' }, [true], [1]],
  [{ bsonType: 'int' }, [5], [5.5, 2 ** 40]],
  [{ bsonType: ['date', 'objectId'] }, [date, new ObjectId()], ['x', {}]],
  [{ bsonType: 'bool' }, [false], [0]],
  [{ maximum: 3 }, [3, 2.5, 'x', -(2n ** 60n)], [4, Number.NaN, 2n ** 60n]],
  [{ maximum: 3, exclusiveMaximum: true }, [2.9], [3]],
  [{ minimum: 3, exclusiveMinimum: false }, [3, null], [2]],
  [{ minimum: 3, exclusiveMinimum: true }, [4], [3]],
  [{ multipleOf: 3 }, [9, 0, -3, 3n * 2n ** 60n, 'x'], [10, 2n ** 62n, 1.5]],
  [{ multipleOf: 0.1 }, [0.3, 1, 0], [0.35]],
  [{ maxLength: 2 }, ['ab', '\u{1f600}\u{1f600}', 123], ['abc']],
  [{ minLength: 2 }, ['ab', 1], ['\u{1f600}']],
  [{ pattern: '^a' }, ['ab', 5], ['ba']],
  [{ maxItems: 1 }, [[], [1], 'abc'], [[1, 2]]],
  [{ minItems: 1 }, [[1], {}], [[]]],
  [
    { uniqueItems: true },
    [[1, 2], ['1', 1], 5],
    [
      [1, 1],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
  ],
  [{ uniqueItems: false }, [[1, 1]], []],
  [{ items: { type: 'number' } }, [[1, 2], [], 'x'], [[1, 'x']]],
  [{ items: [{ type: 'number' }, { type: 'string' }] }, [[1, 'x', null], [1], []], [['x']]],
  [{ items: [{ type: 'number' }], additionalItems: false }, [[1], []], [[1, 2]]],
  [{ items: [{ type: 'number' }], additionalItems: { type: 'string' } }, [[1, 'x']], [[1, 2]]],
  [{ items: {}, additionalItems: false }, [[1, 2]], []],
  [{ additionalItems: false }, [[1]], []],
  [{ required: ['a', 'b'] }, [{ a: null, b: 1 }, 5, date], [{ a: 1 }]],
  [{ properties: { a: { type: 'number' } } }, [{ a: 1 }, {}, [1]], [{ a: 'x' }, { a: [1] }]],
  [
    { properties: { a: { properties: { b: { minimum: 3 } } } } },
    [{ a: { b: 3 } }, { a: 1 }],
    [{ a: { b: 2 } }],
  ],
  [{ patternProperties: { '^n': { type: 'number' } } }, [{ n1: 1, x: 'y' }], [{ n1: 'x' }]],
  [
    { properties: { a: {} }, patternProperties: { '^n': {} }, additionalProperties: false },
    [{ a: 1, n: 2 }, {}],
    [{ a: 1, x: 1 }],
  ],
  [{ additionalProperties: { type: 'number' } }, [{ a: 1 }], [{ a: 'x' }]],
  [{ additionalProperties: true }, [{ a: 1 }], []],
  [{ maxProperties: 1 }, [{ a: 1 }, [1, 2]], [{ a: 1, b: 2 }]],
  [{ minProperties: 1 }, [{ a: 1 }], [{}]],
  [{ dependencies: { a: ['b'] } }, [{ a: 1, b: 1 }, { c: 1 }, 5], [{ a: 1 }]],
  [{ dependencies: { a: { required: ['c'] } } }, [{ a: 1, c: 1 }, {}], [{ a: 1 }]],
  [{ allOf: [{ minimum: 1 }, { maximum: 3 }] }, [2], [4]],
  [{ anyOf: [{ type: 'string' }, { minimum: 3 }] }, ['x', 3], [2]],
  [{ oneOf: [{ minimum: 1 }, { minimum: 3 }] }, [2], [0, 4]],
  [{ not: { type: 'string' } }, [1], ['x']],
  [{ enum: [1, 'x', null, { a: 1, b: 2 }] }, [1, 'x', null, { b: 2, a: 1 }], [2, { a: 1 }, [1]]],
])('%j', (schema, yes, no) => {
  const check = compileSchema(schema)
  expect(yes.filter(value => !check(value))).toEqual([])
  expect(no.filter(value => check(value))).toEqual([])
})

test.each<[Document, string]>([
  [{ format: 'email' }, "$jsonSchema keyword 'format' is not currently supported"],
  [{ $ref: '#' }, "$jsonSchema keyword '$ref' is not currently supported"],
  [{ nope: 1 }, 'Unknown $jsonSchema keyword: nope'],
  [{ properties: { a: { nope: 1 } } }, 'Unknown $jsonSchema keyword: nope'],
  [{ title: 5 }, "$jsonSchema keyword 'title' must be of type string"],
  [{ type: 'integer' }, "$jsonSchema type 'integer' is not currently supported."],
  [{ type: 'bool' }, 'Unknown type name alias: bool'],
  [{ type: 5 }, "$jsonSchema keyword 'type' must be either a string or an array of strings"],
  [{ type: [] }, "$jsonSchema keyword 'type' must name at least one type"],
  [{ type: [5] }, "$jsonSchema keyword 'type' array elements must be strings"],
  [{ type: ['null', 'null'] }, "$jsonSchema keyword 'type' has duplicate value: null"],
  [{ type: 'null', bsonType: 'null' }, "Cannot specify both $jsonSchema keywords 'type' and 'bsonType'"],
  [{ bsonType: 'nope' }, 'Unknown type name alias: nope'],
  [{ maximum: 'x' }, "$jsonSchema keyword 'maximum' must be a number"],
  [{ maximum: 1, exclusiveMaximum: 1 }, "$jsonSchema keyword 'exclusiveMaximum' must be a boolean"],
  [
    { exclusiveMinimum: true },
    "$jsonSchema keyword 'minimum' must be a present if exclusiveMinimum is present",
  ],
  [{ multipleOf: 0 }, "$jsonSchema keyword 'multipleOf' must have a positive value"],
  [{ maxLength: -1 }, 'Expected a non-negative number in: maxLength: -1'],
  [{ minItems: 1.5 }, 'Expected an integer: minItems: 1.5'],
  [{ maxProperties: 'x' }, 'Expected a number in: maxProperties: "x"'],
  [{ pattern: 5 }, "$jsonSchema keyword 'pattern' must be a string"],
  [{ pattern: '(' }, 'Regular expression is invalid'],
  [{ uniqueItems: 1 }, "$jsonSchema keyword 'uniqueItems' must be a boolean"],
  [{ items: 5 }, "$jsonSchema keyword 'items' must be an array or an object, not int"],
  [{ items: [5] }, 'requires that each element of the array is an object, but found a int'],
  [{ additionalItems: 5 }, "'additionalItems' must be either an object or a boolean, but got a int"],
  [{ required: 'a' }, "'required' must be an array, but found an element of type string"],
  [{ required: [] }, "'required' cannot be an empty array"],
  [{ required: [1] }, "'required' must be an array of strings, but found an element of type: int"],
  [{ required: ['a', 'a'] }, "'required' array cannot contain duplicate values"],
  [{ properties: 5 }, "$jsonSchema keyword 'properties' must be an object"],
  [{ properties: { a: 5 } }, "Nested schema for $jsonSchema property 'a' must be an object"],
  [{ patternProperties: { a: 5 } }, "'patternProperties' has property 'a' which is not an object"],
  [{ additionalProperties: 5 }, "'additionalProperties' must be an object or a boolean"],
  [
    { dependencies: { a: 5 } },
    "property 'a' in $jsonSchema keyword 'dependencies' must be either an object or an array",
  ],
  [
    { dependencies: { a: [] } },
    "property 'a' in $jsonSchema keyword 'dependencies' cannot be an empty array",
  ],
  [{ dependencies: { a: [5] } }, 'can only contain strings, but found element of type: int'],
  [{ allOf: {} }, "$jsonSchema keyword 'allOf' must be an array"],
  [{ anyOf: [] }, "$jsonSchema keyword 'anyOf' must be a non-empty array"],
  [{ oneOf: [5] }, "'oneOf' must be an array of objects, but found an element of type int"],
  [{ not: 5 }, "'not' must be an object, but found an element of type int"],
  [{ enum: 5 }, "'enum' must be an array, but found an element of type int"],
  [{ enum: [] }, "'enum' cannot be an empty array"],
  [
    {
      enum: [
        { a: 1, b: 1 },
        { b: 1, a: 1 },
      ],
    },
    "'enum' array cannot contain duplicate values.",
  ],
])('refuses %j', (schema, message) => {
  expect(() => compileSchema(schema)).toThrow(
    expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining(message) }),
  )
})
