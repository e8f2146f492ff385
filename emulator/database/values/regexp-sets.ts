/** Sets of characters that PCRE names, as texts for the inside of a JavaScript character class. */

const LAST = 0x10ffff
const HORIZONTAL =
  '\t\t  \u00a0\u00a0\u1680\u1680\u180e\u180e\u2000\u200a\u202f\u202f\u205f\u205f\u3000\u3000'
const SPACE = '\t\r  '
const DIGIT = '09'
const WORD = '09AZ__az'

/** First and last character of each range, ascending. Without PCRE's UCP, as in MongoDB, they are ASCII only. */
const ESCAPES: Readonly<Record<string, string>> = {
  d: DIGIT,
  w: WORD,
  s: SPACE,
  h: HORIZONTAL,
  v: '\n\r\u0085\u0085\u2028\u2029',
}

const POSIX: Readonly<Record<string, string>> = {
  alnum: '09AZaz',
  alpha: 'AZaz',
  ascii: '\0\x7f',
  blank: '\t\t  ',
  cntrl: '\0\x1f\x7f\x7f',
  digit: DIGIT,
  graph: '!~',
  lower: 'az',
  print: ' ~',
  punct: '!/:@[`{~',
  space: SPACE,
  upper: 'AZ',
  word: WORD,
  xdigit: '09AFaf',
}

/** A character as JavaScript's `u` mode takes it inside and outside of classes. */
export const codeOf = (code: number): string => `\\u{${code.toString(16)}}`

const range = (from: number, to: number): string => (from > to ? '' : `${codeOf(from)}-${codeOf(to)}`)

const members = (pairs: string): readonly (readonly [number, number])[] =>
  Array.from({ length: pairs.length / 2 }, (_, at) => [
    pairs.charCodeAt(2 * at),
    pairs.charCodeAt(2 * at + 1),
  ])

const written = (pairs: string, negated: boolean): string => {
  if (!negated)
    return members(pairs)
      .map(([from, to]) => range(from, to))
      .join('')
  const ends = [-1, ...members(pairs).map(([, to]) => to)]
  const starts = [...members(pairs).map(([from]) => from), LAST + 1]
  return ends.map((end, at) => range(end + 1, (starts[at] ?? 0) - 1)).join('')
}

/** The set of an escape such as `\d` or, negated, `\D`; undefined when the letter names none. */
export const setOfEscape = (letter: string): string | undefined => {
  const name = letter.toLowerCase()
  const pairs = Object.hasOwn(ESCAPES, name) ? ESCAPES[name] : undefined
  return pairs === undefined ? undefined : written(pairs, name !== letter)
}

/** The set of `[:name:]`. @throws Error for an unknown name */
export const setOfPosix = (name: string, negated: boolean): string => {
  const pairs = Object.hasOwn(POSIX, name) ? POSIX[name] : undefined
  if (pairs === undefined) throw new Error('unknown POSIX class name')
  return written(pairs, negated)
}

/** The text of `\p{name}`: a general category (`L`, `Lu`) or a script (`Han`). */
export const propertyOf = (name: string, negated: boolean): string => {
  const property = name === 'L&' ? 'LC' : name.length > 2 && name !== 'Any' ? `Script=${name}` : name
  return `\\${negated ? 'P' : 'p'}{${property}}`
}
