/**
 * MongoDB's regular expressions (PCRE in UTF mode) as JavaScript's. The result is always in `u` mode: `.` and classes
 * match code points, and the pattern is rewritten where the two languages differ: lenient escapes and braces, `\A`,
 * `\h`, POSIX classes, `$` before a last line feed, line feeds as the only line ends, ASCII `\s`.
 * Not there: possessive quantifiers, atomic groups, recursion, conditions, options inside the pattern but at its start.
 */
import { literal, readClass, readEscape } from './regexp-escapes'

type Flags = Readonly<Record<'i' | 'm' | 's' | 'x', boolean>>

const START_OF_LINE = '(?:(?<![^])|(?<=\\n)(?=[^]))'
const END_OF_LINE = '(?![^\\n])'
const END = '(?=\\n?(?![^]))'

type Token = readonly [token: RegExp, write: (found: readonly string[], flags: Flags) => string | undefined]

/** What is copied otherwise than it stands; the first that applies. `undefined` lets the next one try. */
const TOKENS: readonly Token[] = [
  [/\\Q([\s\S]*?)(?:\\E|$)/y, ([, text = '']) => literal(text)],
  [/\(\?#[^)]*\)/y, () => ''],
  [/\s+|#[^\n]*/y, (_, { x }) => (x ? '' : undefined)],
  [/\(\?P=(\w+)\)/y, ([, name]) => `\\k<${name}>`],
  [/\(\?P?<(\w+)>|\(\?'(\w+)'/y, ([, angled, quoted]) => `(?<${angled ?? quoted}>`],
  [/\{\d+(?:,\d*)?\}/y, ([quantifier]) => quantifier],
  [/[{}\]]/y, ([brace]) => `\\${brace}`],
  [/\./y, (_, { s }) => (s ? '[^]' : '[^\\n]')],
  [/\^/y, (_, { m }) => (m ? START_OF_LINE : '^')],
  [/\$/y, (_, { m }) => (m ? END_OF_LINE : END)],
  [/[\s\S]/uy, ([other]) => other],
]

const readToken = (pattern: string, at: number, flags: Flags): { text: string; end: number } => {
  for (const [token, write] of TOKENS) {
    token.lastIndex = at
    const found = token.exec(pattern)
    const text = found ? write(found, flags) : undefined
    if (found && text !== undefined) return { text, end: at + found[0].length }
  }
  return { text: '', end: at + 1 }
}

const translate = (pattern: string, flags: Flags): string => {
  let text = ''
  let at = 0
  while (at < pattern.length) {
    if (pattern[at] === '[') {
      const read = readClass(pattern, at)
      text += read.text
      at = read.end
    } else if (pattern[at] === '\\' && pattern[at + 1] !== 'Q') {
      const { part, end } = readEscape(pattern, at)
      text += part.outside
      at = end
    } else {
      const read = readToken(pattern, at, flags)
      text += read.text
      at = read.end
    }
  }
  return text
}

/** Options that a pattern begins with, such as `(?i)`; `(*UTF8)` asks for what is the case anyway. */
const LEADING = /^(?:\(\*UTF8?\))*(?:\(\?([imsx]+)\))?/

/**
 * A regular expression of the database as JavaScript's; it keeps no state between uses.
 * @param options any of `i` (case-insensitive), `m` (`^` and `$` at every line), `s` (`.` matches a line feed too),
 * `x` (spaces and comments do not count) and `u` (always the case)
 * @throws Error whose message is the reason, when the pattern or an option is not valid
 */
export const toRegExp = (pattern: string, options = ''): RegExp => {
  const wrong = Array.from(options).find(option => !'imsxu'.includes(option))
  if (wrong !== undefined) throw new Error(`invalid flag in regex options: ${wrong}`)
  const [prefix = '', inner = ''] = LEADING.exec(pattern) ?? []
  const on = new Set(options + inner)
  const flags = { i: on.has('i'), m: on.has('m'), s: on.has('s'), x: on.has('x') }
  return new RegExp(translate(pattern.slice(prefix.length), flags), flags.i ? 'iu' : 'u')
}
