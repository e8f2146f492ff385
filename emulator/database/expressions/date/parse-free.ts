/**
 * Date strings without a format. MongoDB leaves them to timelib (the language of PHP's strtotime); here are its formats
 * that name a date: ISO 8601, American and dotted dates, names of months and weekdays, 12 and 24 hours, time zones,
 * Unix times. Not the relative ones («+1 day»).
 */
import { type Kind, READERS, TOKENS } from './free-tokens'
import { dateOfParsed, type Parsed, parseError } from './parsed'
import type { Zone } from './zone'
import { readZone, UNKNOWN_ZONE } from './zone-text'

interface Token {
  kind: Kind | 'timezone'
  parts: Parsed
  end: number
}

/** The longest token at a place, of equally long ones the first. */
const readToken = (text: string, at: number): Token | undefined => {
  let best: Token | undefined
  for (const [kind, token] of TOKENS) {
    token.lastIndex = at
    const found = token.exec(text)
    const end = at + (found?.[0].length ?? 0)
    if (found && end > (best?.end ?? at)) best = { kind, parts: READERS[kind](found.groups ?? {}), end }
  }
  const read = readZone(text, at)
  if (!read || read.end <= (best?.end ?? at)) return best
  if (!read.zone) throw parseError(text, at, UNKNOWN_ZONE)
  return { kind: 'timezone', parts: { zone: read.zone }, end: read.end }
}

const SKIPPED = /[ .,\t\n]/

/** @throws CloudError for what is no date, or not a whole one */
export const parseFreely = (text: string, zone: Zone): Date => {
  let parsed: Parsed = {}
  const seen = new Set<string>()
  const { length } = text.trimEnd()
  let at = text.length - text.trimStart().length
  if (at >= length) throw parseError(text, 0, 'Empty string')
  while (at < length) {
    if (SKIPPED.test(text[at] ?? '')) {
      at += 1
      continue
    }
    const token = readToken(text, at)
    if (!token) throw parseError(text, at, 'Unexpected character')
    if (seen.has(token.kind)) throw parseError(text, at, `Double ${token.kind} specification`)
    seen.add(token.kind)
    parsed = { ...parsed, ...token.parts }
    at = token.end
  }
  return dateOfParsed(text, parsed, zone)
}
