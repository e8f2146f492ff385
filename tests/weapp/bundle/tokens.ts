import { readFileSync } from 'node:fs'
import path from 'node:path'
import postcss from 'postcss'
import type { App } from './app'
import { stylesOf } from './wxss'

/** What is promised to whoever reads and taps, on any phone: the smallest letters and targets, in px. */
const PROMISED = [
  { rule: '.screen', letters: 13, target: 44 },
  { rule: '.screen-large', letters: 18, target: 48 },
]

/** The tokens of a rule, as they are in the package. */
const tokensOf = (app: App, selector: string): Map<string, string> => {
  const tokens = new Map<string, string>()
  for (const file of stylesOf(app))
    postcss.parse(readFileSync(path.join(app.dist, file), 'utf8')).walkRules(rule => {
      if (!rule.selectors.includes(selector)) return
      rule.walkDecls(/^--(t\d|touch)$/, ({ prop, value }) => void tokens.set(prop, value))
    })
  return tokens
}

/** Tokens of letters and targets that are missing, smaller than promised, or of a unit that shrinks with the screen. */
export const tokenFaults = (app: App): string[] =>
  PROMISED.flatMap(({ rule, letters, target }) => {
    const tokens = tokensOf(app, rule)
    return ['--t1', '--t2', '--t3', '--t4', '--t5', '--t6', '--t7', '--t8', '--touch'].flatMap(name => {
      const value = tokens.get(name) ?? 'missing'
      const least = name === '--touch' ? target : letters
      const isKept = /^[\d.]+px$/.test(value) && Number.parseFloat(value) >= least
      return isKept ? [] : [`${rule} ${name}: ${value}, ${least}px promised`]
    })
  })
