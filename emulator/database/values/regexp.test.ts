import { toRegExp } from './regexp'

describe('toRegExp: what PCRE takes and JavaScript does not', () => {
  test.each<[pattern: string, options: string, text: string, match: string | null]>([
    // UTF: code points, Unicode case.
    ['a.c', '', 'a😀c', 'a😀c'],
    ['😀{2}', '', '😀😀', '😀😀'],
    ['[😀-😂]', '', '😁', '😁'],
    ['é', 'i', 'É', 'É'],
    ['[一-龥]+', '', 'ab中文', '中文'],
    ['\\x{4e00}', '', '一', '一'],
    ['\\x41\\x{42}?', '', 'A', 'A'],
    ['\\p{Han}+\\pN', '', '中文1', '中文1'],
    ['\\P{L}+', '', 'ab12', '12'],
    ['\\p{^L}+', '', 'ab12', '12'],
    // Lenient escapes and braces.
    ['\\-\\_\\@\\ \\#\\/\\"', '', '-_@ #/"', '-_@ #/"'],
    ['a{,3}', '', 'a{,3}', 'a{,3}'],
    ['{x}]', '', '{x}]', '{x}]'],
    ['a{2}b{1,}', '', 'aabb', 'aabb'],
    ['\\Qa.b\\E+', '', 'a.bb', 'a.bb'],
    ['\\y', '', 'y', 'y'],
    // Classes.
    ['[\\w-.]+@x', '', 'a-b.c@x', 'a-b.c@x'],
    ['[]a]+', '', 'a]', 'a]'],
    ['[^]a]+', '', 'a]bc', 'bc'],
    ['[a-\\d]+', '', 'a-1b', 'a-1'],
    ['[[:alpha:]_]+', '', '12ab_', 'ab_'],
    ['[^[:^alpha:]]+', '', '12ab_', 'ab'],
    ['[\\S]+', '', ' a一 ', 'a一'],
    ['[\\b\\]]+', '', '\b]', '\b]'],
    ['[()[{.*+?^$|/]+', '', '([{.*+?^$|/', '([{.*+?^$|/'],
    // ASCII sets, line feeds as the only line ends.
    ['\\s', '', '\u3000', null],
    ['\\h', '', '\u3000', '\u3000'],
    ['\\w+', '', 'aé', 'a'],
    ['\\d', '', '٣', null],
    ['.', '', '\n', null],
    ['.', '', '\u2028', '\u2028'],
    ['.', '', '\r', '\r'],
    ['\\R', '', 'a\r\n', '\r\n'],
    // Anchors.
    ['b$', '', 'ab\n', 'b'],
    ['b$', '', 'ab\n\n', null],
    ['b\\z', '', 'ab\n', null],
    ['\\Aab', '', 'ab', 'ab'],
    ['^b$', '', 'a\nb', null],
    // Groups.
    ['(?<x>a)\\1', '', 'aa', 'aa'],
    ['(?P<x>a)(?P=x)', '', 'aa', 'aa'],
    ["(?'x'a)\\k{x}", '', 'aa', 'aa'],
    ['(a)\\g1\\g{1}', '', 'aaa', 'aaa'],
    ['a(?#comment)b', '', 'ab', 'ab'],
    ['(?=a)(?!b)(?<!x)a(?:b)', '', 'ab', 'ab'],
    // Options.
    ['ABC', 'i', 'abc', 'abc'],
    ['^b$', 'm', 'a\nb\nc', 'b'],
    ['^$', 'm', 'a\n', null],
    ['a.b', 's', 'a\nb', 'a\nb'],
    ['^a b # no\n [ ]c', 'x', 'ab c', 'ab c'],
    ['a#b', '', 'a#b', 'a#b'],
    ['(?i)abc', '', 'ABC', 'ABC'],
    ['(*UTF8)(?is)a.', '', 'A\n', 'A\n'],
    ['é', 'u', 'é', 'é'],
  ])('/%s/%s in %j finds %j', (pattern, options, text, match) => {
    expect(toRegExp(pattern, options).exec(text)?.[0] ?? null).toBe(match)
  })

  test.each<[pattern: string, options: string, reason: string]>([
    ['a', 'g', 'invalid flag in regex options: g'],
    ['[\\u4e00-\\u9fa5]', '', 'PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u'],
    ['[a', '', 'missing terminating ] for character class'],
    ['[[:letters:]]', '', 'unknown POSIX class name'],
    ['\\x{110000}', '', 'character value in \\x{} or \\o{} is too large'],
    ['\\', '', '\\ at end of pattern'],
    ['\\X', '', '\\X is not supported'],
    ['(', '', 'Unterminated group'],
    ['*', '', 'Nothing to repeat'],
    ['\\2(a)', '', 'Invalid escape'],
  ])('/%s/%s is refused: %s', (pattern, options, reason) => {
    expect(() => toRegExp(pattern, options)).toThrow(reason)
  })

  test('keeps no state', () => {
    const expression = toRegExp('a', '')
    expect([expression.test('a'), expression.test('a')]).toEqual([true, true])
  })
})
