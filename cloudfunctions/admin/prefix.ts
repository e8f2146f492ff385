import { command } from '../kit/cloud'

/** Greater than any text that begins with what stands before it. */
const LAST = '\u{10ffff}'

/** Texts that begin so; with `after`, only those that sort behind it: an index on the field serves both. */
export const startsWith = (prefix: string, after?: string) => {
  const to = command.lt(prefix + LAST)
  return after === undefined ? command.gte(prefix).and(to) : command.gt(after).and(to)
}
