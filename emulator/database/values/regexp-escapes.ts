/** PCRE's backslash sequences and character classes, written for JavaScript's `u` mode. */
import { codeOf, propertyOf, setOfEscape, setOfPosix } from './regexp-sets'

/** A part of a pattern: as it stands outside and inside of a class, and whether it is one character. */
interface Part {
  outside: string
  inside: string
  single: boolean
}

interface Read {
  part: Part
  end: number
}

const LAST_CHARACTER = 0x10ffff

const character = (code: number): Part => {
  if (code > LAST_CHARACTER) throw new Error('character value in \\x{} or \\o{} is too large')
  return { outside: codeOf(code), inside: codeOf(code), single: true }
}

const characterOf = (letter = ''): Part => character(letter.codePointAt(0) ?? 0)

const set = (text: string): Part => ({ outside: `[${text}]`, inside: text, single: false })

const outsideOnly = (text: string): Part => ({ outside: text, inside: '', single: false })

/** Written out, so that no character means anything. */
export const literal = (text: string): string =>
  Array.from(text, letter => characterOf(letter).outside).join('')

const LETTERS: Readonly<Record<string, Part>> = {
  a: character(0x07),
  b: { outside: '\\b', inside: '\\b', single: true },
  B: outsideOnly('\\B'),
  e: character(0x1b),
  f: character(0x0c),
  n: character(0x0a),
  r: character(0x0d),
  t: character(0x09),
  A: outsideOnly('(?<![^])'),
  z: outsideOnly('(?![^])'),
  Z: outsideOnly('(?=\\n?(?![^]))'),
  N: outsideOnly('[^\\n]'),
  R: outsideOnly('(?:\\r\\n|[\\n-\\r\\u0085\\u2028\\u2029])'),
  E: outsideOnly(''),
}

const letterPart = (letter = ''): Part => {
  const members = setOfEscape(letter)
  if (members !== undefined) return set(members)
  if (/[LlUu]/.test(letter)) throw new Error('PCRE does not support \\L, \\l, \\N{name}, \\U, or \\u')
  if (/[CGKX]/.test(letter)) throw new Error(`\\${letter} is not supported`)
  return (Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined) ?? characterOf(letter)
}

const octal = (digits = ''): Part => character(Number.parseInt(digits, 8))

/** A group's number; inside a class it is the octal code of a character. */
const reference = (number = ''): Part => {
  const inside = /^[0-7]+$/.test(number) ? octal(number.slice(0, 3)).inside : literal(number)
  return { outside: `(?:\\${number})`, inside, single: true }
}

const property = (letter: string | undefined, not: string | undefined, name: string): Part => {
  const text = propertyOf(name, (letter === 'P') !== (not === '^'))
  return { outside: text, inside: text, single: false }
}

type Escape = readonly [token: RegExp, part: (found: readonly (string | undefined)[]) => Part]

/** The first that fits applies. */
const ESCAPES: readonly Escape[] = [
  [/\\x\{([\dA-Fa-f]+)\}/y, ([, code = '']) => character(Number.parseInt(code, 16))],
  [/\\x([\dA-Fa-f]{0,2})/y, ([, code]) => character(Number.parseInt(`0${code}`, 16))],
  [/\\o\{([0-7]+)\}/y, ([, code]) => octal(code)],
  [/\\(0[0-7]{0,2})/y, ([, code]) => octal(code)],
  [/\\c([!-~])/y, ([, letter = '']) => character(letter.toUpperCase().charCodeAt(0) ^ 0x40)],
  [/\\g?([1-9]\d*)/y, ([, number]) => reference(number)],
  [/\\g\{([1-9]\d*)\}/y, ([, number]) => reference(number)],
  [/\\[gk](?:<(\w+)>|\{(\w+)\}|'(\w+)')/y, ([, a, b, c]) => outsideOnly(`\\k<${a ?? b ?? c}>`)],
  [
    /\\(p)(?:\{(\^?)([\w&]+)\}|([A-Z]))/iy,
    ([, letter, not, name, category]) => property(letter, not, name ?? category ?? ''),
  ],
  [/\\([\s\S])/uy, ([, letter]) => letterPart(letter)],
]

/** The escape at a place and where it ends. @throws Error for what PCRE or JavaScript has not */
export const readEscape = (pattern: string, at: number): Read => {
  for (const [token, part] of ESCAPES) {
    token.lastIndex = at
    const found = token.exec(pattern)
    if (found) return { part: part(found), end: at + found[0].length }
  }
  throw new Error('\\ at end of pattern')
}

const POSIX_NAME = /\[:(\^?)([a-z]+):\]/y

const readMember = (pattern: string, at: number): Read => {
  if (pattern[at] === '\\') return readEscape(pattern, at)
  POSIX_NAME.lastIndex = at
  const posix = POSIX_NAME.exec(pattern)
  if (posix) return { part: set(setOfPosix(posix[2] ?? '', posix[1] === '^')), end: at + posix[0].length }
  const code = pattern.codePointAt(at)
  if (code === undefined) throw new Error('missing terminating ] for character class')
  return { part: character(code), end: at + String.fromCodePoint(code).length }
}

/** One member or range of a class; a hyphen beside a set, or last, is a hyphen. */
const readRange = (pattern: string, at: number): { text: string; end: number } => {
  const first = readMember(pattern, at)
  if (pattern[first.end] !== '-' || pattern[first.end + 1] === ']' || !first.part.single)
    return { text: first.part.inside, end: first.end }
  const last = readMember(pattern, first.end + 1)
  const joint = last.part.single ? '-' : '\\-'
  return { text: `${first.part.inside}${joint}${last.part.inside}`, end: last.end }
}

/** The class that opens at a place, and where it ends. A `]` that stands first is a member. @throws Error */
export const readClass = (pattern: string, from: number): { text: string; end: number } => {
  const negated = pattern[from + 1] === '^'
  const start = from + (negated ? 2 : 1)
  let text = negated ? '[^' : '['
  let at = start
  while (at === start || pattern[at] !== ']') {
    const read = readRange(pattern, at)
    text += read.text
    at = read.end
  }
  return { text: `${text}]`, end: at + 1 }
}
