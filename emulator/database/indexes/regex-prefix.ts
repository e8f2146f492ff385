/** The text that everything matching an anchored pattern starts with. */

const SPECIAL = new Set('\\^$.[]|()?*+{}')
const QUANTIFIER = new Set('?*{')

/**
 * The longest such text: `^ab+c` gives `ab`. Undefined when the pattern is not anchored at the start, has an
 * alternative, or flags (case, lines, layout) change what it means.
 */
export const prefixOf = (pattern: string, options: string): string | undefined => {
  if (!pattern.startsWith('^') || /[imx]/.test(options) || pattern.includes('|')) return undefined
  const letters: string[] = []
  for (const letter of pattern.slice(1)) {
    if (QUANTIFIER.has(letter)) letters.pop()
    if (SPECIAL.has(letter)) break
    letters.push(letter)
  }
  return letters.length > 0 ? letters.join('') : undefined
}
