import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import postcss, { type Declaration, type Rule } from 'postcss'
import { compile } from 'sass'

/** Every style sheet of the app but the browser's demo bar, which is no part of the product. */
const SHEETS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.scss') && !/(index|tokens|demo-bar)\.scss$/.test(file))
  .map(file => path.join('src', file))
const TOKENS = 'src/ui/tokens.scss'
const rulesOf = (file: string) => {
  const rules: Rule[] = []
  postcss.parse(compile(file).css).walkRules(rule => void rules.push(rule))
  return rules
}
const declared = (rule: Rule) =>
  Object.fromEntries(
    rule.nodes.filter((node): node is Declaration => node.type === 'decl').map(d => [d.prop, d.value]),
  )

const [plain, large] = rulesOf(TOKENS).map(declared)
const MODES = [
  { mode: 'standard', tokens: { ...plain }, contrast: 4.5, target: 44, smallest: 13 },
  { mode: 'large text', tokens: { ...plain, ...large }, contrast: 7, target: 48, smallest: 18 },
]

const rules = SHEETS.flatMap(file =>
  rulesOf(file).map(rule => ({ where: `${path.basename(file)} ${rule.selector}`, styles: declared(rule) })),
)

/** The grounds that words stand on when their own rule names none: the board, a sheet on it. */
const PAPER = ['--page', '--card']
/** What may also stand on a coloured ground that another rule draws. */
const ANYWHERE = ['--ink', '--ink-2']
const SOFT = ['--accent-soft', '--good-soft', '--wait-soft', '--bad-soft', '--rest']

const tokenOf = (value: string | undefined) => /^var\((--[\w-]+)\)$/.exec(value ?? '')?.[1]

/** Each pair of text and ground that the app can draw. */
const pairs = rules.flatMap(({ where, styles }) => {
  const ground = tokenOf(styles.background)
  const text = tokenOf(styles.color) ?? (ground && '--ink')
  if (text === undefined || styles.content !== undefined) return []
  const grounds = ground ? [ground] : ANYWHERE.includes(text) ? [...PAPER, ...SOFT] : PAPER
  return grounds.map(on => ({ where, text, on }))
})

/** What carries no words: lines, bars, the ring, drawings, pictures not yet there. */
const WORDLESS = /(bone|icon|track|fill|progress|live-ring|live-left|veil|::before|\.photo$|\.shop-thumb)/

test('the sheets are read', () => {
  expect(SHEETS.length).toBeGreaterThan(15)
  expect(pairs.length).toBeGreaterThan(40)
})

describe.each(MODES)('$mode', ({ tokens, contrast, target, smallest }) => {
  const hex = (token: string) => tokens[token] ?? `no token ${token}`
  test(`text stands out from its ground by ${contrast}:1`, () => {
    const faint = pairs
      .filter(({ where }) => !WORDLESS.test(where))
      .map(pair => ({ ...pair, is: ratio(hex(pair.text), hex(pair.on)) }))
      .filter(({ is }) => !(is >= contrast))
    expect(faint).toEqual([])
  })
  test('what draws the edge of a field or a mark stands out by 3:1', () =>
    expect(ratio(hex('--ink-3'), hex('--card'))).toBeGreaterThanOrEqual(3))
  test(`targets are at least ${target} px`, () =>
    expect(Number.parseFloat(hex('--touch'))).toBeGreaterThanOrEqual(target))
  test(`no type is under ${smallest} px`, () => {
    const sizes = Object.keys(tokens).filter(name => /^--t\d$/.test(name))
    expect(sizes).toHaveLength(8)
    expect(sizes.filter(size => !(Number.parseFloat(hex(size)) >= smallest))).toEqual([])
  })
})

test('large type is half as large again, up to what has to fit across a phone', () => {
  for (const size of ['--t1', '--t2', '--t3', '--t4', '--t5', '--t6'])
    expect(Number.parseFloat(large?.[size] ?? '')).toBeGreaterThanOrEqual(
      1.5 * Number.parseFloat(plain?.[size] ?? ''),
    )
})

test('sheets use tokens only: no colour, no size of type, no shadow and no radius of their own', () => {
  const FREE = /^((inherit|transparent|currentColor|0|none|50%|var\([^()]*\))( |$))+$/
  const own = rules.flatMap(({ where, styles }) =>
    Object.entries(styles)
      .filter(([property]) =>
        /^(color|background(-color)?|font-size|box-shadow|border-(color|radius))$/.test(property),
      )
      .filter(([, value]) => !FREE.test(value))
      .map(([property, value]) => `${where} { ${property}: ${value} }`),
  )
  // The body stands outside every screen, where there are no tokens.
  expect(own).toEqual(['Screen.scss page,\nbody { background: #f7f5f2 }'])
})

test('a hint in a field is written in ink: WeChat reads its class, a browser its element', () => {
  const hints = rules.filter(({ where }) => /placeholder/.test(where)).map(({ styles }) => styles.color)
  expect(hints).toEqual(['var(--ink-2)', 'var(--ink-2)'])
  const field = readFileSync('src/ui/Field.tsx', 'utf8')
  const times = (words: string) => field.split(words).length - 1
  expect(times('placeholderClass="field-placeholder"')).toBe(times('placeholder='))
})

test('every token that is used is defined', () => {
  const used = rules.flatMap(({ styles }) =>
    Object.values(styles).flatMap(value => [...value.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)),
  )
  expect([...new Set(used)].filter(name => name && !plain?.[name])).toEqual([])
})

/** WCAG 2.2, «contrast ratio» and «relative luminance»: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratio(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map(at => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
