import { Decimal128, ObjectId } from 'bson'
import { evaluate } from '../testing'

type Case = readonly [expression: object, expected: unknown]
type Refusal = readonly [expression: object, message: string]

const DATE = new Date('2017-06-19T15:13:25.713Z')
const DOCUMENT = { s: 'abc', n: null, tea: 'jalapeño 寿司 😀' }

const cases: readonly Case[] = [
  [{ $concat: [] }, ''],
  [{ $concat: 'a' }, 'a'],
  [{ $concat: ['a', '$s', { $concat: ['x'] }] }, 'aabcx'],
  [{ $concat: ['a', '$missing'] }, null],
  [{ $concat: ['a', null, 1] }, null],

  [{ $toLower: 'ABC É' }, 'abc É'],
  [{ $toUpper: 'abc é' }, 'ABC é'],
  [{ $toUpper: '$missing' }, ''],
  [{ $toLower: null }, ''],
  [{ $toLower: 12.5 }, '12.5'],
  [{ $toLower: 2n ** 62n }, '4611686018427387904'],
  [{ $toLower: Decimal128.fromString('1.50') }, '1.50'],
  [{ $toLower: DATE }, '2017-06-19t15:13:25.713z'],
  [{ $strcasecmp: ['ABC', 'abc'] }, 0],
  [{ $strcasecmp: ['abd', 'ABC'] }, 1],
  [{ $strcasecmp: ['$missing', 'a'] }, -1],
  [{ $strcasecmp: [10, '1'] }, 1],
  [{ $strcasecmp: ['é', 'É'] }, 1],

  [{ $strLenBytes: '$tea' }, 21],
  [{ $strLenCP: '$tea' }, 13],
  [{ $strLenCP: '' }, 0],

  [{ $indexOfBytes: ['cafeteria', 'e'] }, 3],
  [{ $indexOfBytes: ['cafétéria', 'é'] }, 3],
  [{ $indexOfBytes: ['cafétéria', 'e'] }, -1],
  [{ $indexOfBytes: ['cafétéria', 't'] }, 5],
  [{ $indexOfBytes: ['foo.bar.fi', '.', 5] }, 7],
  [{ $indexOfBytes: ['vanilla', 'll', 0, 2] }, -1],
  [{ $indexOfBytes: ['vanilla', 'll', 0, 6] }, 4],
  [{ $indexOfBytes: ['vanilla', 'll', 12] }, -1],
  [{ $indexOfBytes: ['vanilla', 'll', 5, 2] }, -1],
  [{ $indexOfBytes: ['abc', '', 3] }, 3],
  [{ $indexOfBytes: ['', ''] }, 0],
  [{ $indexOfBytes: ['$missing', 5] }, null],
  [{ $indexOfCP: ['cafétéria', 't'] }, 4],
  [{ $indexOfCP: ['a😀b', 'b'] }, 2],
  [{ $indexOfCP: ['a😀b', 'a', 1] }, -1],
  [{ $indexOfCP: ['foo.bar.fi', '.', 5, 7] }, -1],
  // Where it begins counts, not where it ends.
  [{ $indexOfCP: ['vanilla', 'll', 0, 5] }, 4],
  [{ $indexOfCP: ['abc', '', 3] }, -1],
  [{ $indexOfCP: ['abc', '', 1] }, 1],
  [{ $indexOfCP: ['', '', 5] }, 0],
  [{ $indexOfCP: ['abc', 'a', 4] }, -1],
  [{ $indexOfCP: [null, 'a'] }, null],

  [{ $substr: ['abcde', 1, 2] }, 'bc'],
  [{ $substr: ['abcde', 1, -1] }, 'bcde'],
  [{ $substr: ['abcde', 1.9, 2.9] }, 'bc'],
  [{ $substr: ['abcde', 9, 2] }, ''],
  [{ $substr: [12345, 0, 2] }, '12'],
  [{ $substr: [DATE, 0, 10] }, '2017-06-19'],
  [{ $substr: ['$missing', 0, 2] }, ''],
  [{ $substrBytes: ['éclair', 0, 2] }, 'é'],
  [{ $substrBytes: ['寿司sushi', 3, 4] }, '司s'],
  [{ $substrCP: ['$tea', 4, 7] }, 'peño 寿司'],
  [{ $substrCP: ['a😀b', 1, 1] }, '😀'],
  [{ $substrCP: ['abc', 3, 5] }, ''],
  [{ $substrCP: [null, 0, 5] }, ''],

  [{ $trim: { input: ' \t\n abc\u00a0 ' } }, 'abc'],
  [{ $trim: { input: '\u3000abc\u3000' } }, '\u3000abc\u3000'],
  [{ $trim: { input: ' ggggoodbyeeeee', chars: 'ge' } }, ' ggggoodby'],
  [{ $trim: { input: ' ggggoodbyeeeee', chars: ' ge' } }, 'oodby'],
  [{ $ltrim: { input: ' \0abc ' } }, 'abc '],
  [{ $rtrim: { input: ' abc ' } }, ' abc'],
  [{ $trim: { input: '寿司寿a寿', chars: '寿' } }, '司寿a'],
  [{ $trim: { input: '😀a😀', chars: '😀' } }, 'a'],
  [{ $trim: { input: 'aaa', chars: 'a' } }, ''],
  [{ $rtrim: { input: '   ' } }, ''],
  [{ $trim: { input: ' a ', chars: '' } }, ' a '],
  [{ $trim: { input: '$missing' } }, null],
  [{ $trim: { input: ' a ', chars: '$n' } }, null],

  [{ $split: ['June-15-2013', '-'] }, ['June', '15', '2013']],
  [{ $split: ['banana split', 'a'] }, ['b', 'n', 'n', ' split']],
  [{ $split: ['-a-', '-'] }, ['', 'a', '']],
  [{ $split: ['headphone', '💻'] }, ['headphone']],
  [{ $split: ['', 'a'] }, ['']],
  [{ $split: ['$missing', 'a'] }, null],
  [{ $split: ['a', null] }, null],

  [{ $replaceOne: { input: 'blue paint, blue', find: 'blue', replacement: 'red' } }, 'red paint, blue'],
  [{ $replaceOne: { input: 'abc', find: '', replacement: 'x' } }, 'xabc'],
  [{ $replaceOne: { input: 'abc', find: 'b', replacement: 'x$&$1' } }, 'ax$&$1c'],
  [{ $replaceOne: { input: 'abc', find: 'q', replacement: 'x' } }, 'abc'],
  [{ $replaceAll: { input: 'a.a.a', find: '.', replacement: '-$$' } }, 'a-$$a-$$a'],
  [{ $replaceAll: { input: 'aaa', find: 'aa', replacement: 'b' } }, 'ba'],
  [{ $replaceAll: { input: 'é😀', find: '', replacement: '-' } }, '-é-😀-'],
  [{ $replaceAll: { input: '$missing', find: 'a', replacement: 'b' } }, null],
  [{ $replaceAll: { input: 'a', find: null, replacement: 'b' } }, null],
]

const refusals: readonly Refusal[] = [
  [{ $concat: ['a', 1] }, '$concat only supports strings, not int'],
  [{ $toLower: true }, "can't convert from BSON type bool to String"],
  [{ $toUpper: [['a']] }, "can't convert from BSON type array to String"],
  [{ $strcasecmp: ['a', new ObjectId()] }, "can't convert from BSON type objectId to String"],
  [{ $strLenCP: null }, '$strLenCP requires a string argument, found: null'],
  [{ $strLenBytes: '$missing' }, '$strLenBytes requires a string argument, found: missing'],
  [{ $indexOfBytes: [1, 'a'] }, '$indexOfBytes requires a string as the first argument, found: int'],
  [{ $indexOfCP: ['a', null] }, '$indexOfCP requires a string as the second argument, found: null'],
  [{ $indexOfCP: ['a', 'a', null] }, 'requires an integral starting index, found a value of type: null'],
  [{ $indexOfBytes: ['a', 'a', 0, 1.5] }, 'requires an integral ending index'],
  [{ $indexOfBytes: ['a', 'a', -1] }, '$indexOfBytes requires a nonnegative starting index, found: -1'],
  [
    { $indexOfCP: ['a'] },
    'Expression $indexOfCP takes at least 2 arguments, and at most 4, but 1 were passed in.',
  ],
  [
    { $substr: ['abc', 'a', 1] },
    '$substrBytes:  starting index must be a numeric type (is BSON type string)',
  ],
  [{ $substr: ['abc', 0, null] }, '$substrBytes:  length must be a numeric type (is BSON type null)'],
  [{ $substr: ['abc', -1, 1] }, '$substrBytes:  starting index must be non-negative (got: -1)'],
  [{ $substrBytes: ['éclair', 1, 2] }, 'starting index is a UTF-8 continuation byte'],
  [{ $substrBytes: ['éclair', 0, 1] }, 'ending index is in the middle of a UTF-8 character'],
  [{ $substrCP: ['abc', 0, -1] }, '$substrCP: length must be a nonnegative integer.'],
  [{ $substrCP: ['abc', -1, 1] }, '$substrCP: the starting index must be nonnegative integer.'],
  [{ $substrCP: ['abc', 0.5, 1] }, 'starting index cannot be represented as a 32-bit integral value: 0.5'],
  [{ $substrCP: ['abc', 0, 'a'] }, '$substrCP: length must be a numeric type (is BSON type string)'],
  [{ $substrCP: ['abc', 0] }, 'Expression $substrCP takes exactly 3 arguments. 2 were passed in.'],
  [{ $trim: { input: 5 } }, '$trim requires its input to be a string, got 5 (of type int) instead.'],
  [
    { $ltrim: { input: 'a', chars: 5 } },
    "$ltrim requires 'chars' to be a string, got 5 (of type int) instead.",
  ],
  [{ $trim: 'a' }, '$trim only supports an object'],
  [{ $rtrim: { chars: 'a' } }, "Missing 'input' parameter to $rtrim"],
  [{ $split: [1, 'a'] }, 'evaluates to a string as a first argument, found: int'],
  [{ $split: ['a', 1] }, 'evaluates to a string as a second argument, found: int'],
  [{ $split: ['a', ''] }, '$split requires a non-empty separator'],
  [
    { $replaceOne: { input: 1, find: null, replacement: 'b' } },
    "$replaceOne requires that 'input' be a string, found: 1",
  ],
  [{ $replaceAll: { input: 'a', find: 'a' } }, "Missing 'replacement' parameter to $replaceAll"],
]

describe('strings', () => {
  test.each(cases)('%p is %p', (expression, expected) => {
    expect(evaluate(expression, DOCUMENT)).toEqual(expected)
  })

  test.each(refusals)('%p is refused: %s', (expression, message) => {
    expect(() => evaluate(expression, DOCUMENT)).toThrow(message)
  })
})
