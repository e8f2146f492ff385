import { aggregated } from '../kit/aggregated'
import { now } from '../kit/clock'
import { command, database } from '../kit/cloud'
import { conflict } from '../kit/errors'
import { type Person, people } from '../kit/person'
import { letters, settledBy } from './collections'
import { later, unreadAmong } from './mine'

/** More marks than this are not left to ride along with the person: `readTo` moves on as far as it can. */
const FEW_MARKS = 20
/** With so many messages read beyond one that was never opened we stop rather than forget a mark, or set one unasked. */
const MOST_MARKS = 1000

export interface ReadInput {
  /** These, and … */
  lines: string[]
  /** … everything up to this one. */
  upTo?: string | undefined
}

/**
 * Marks messages as read: those that were seen, and everything up to one of them. Once read stays read, however often and in
 * whatever order this arrives; and what nobody has been shown yet is never marked: what may still be committed behind
 * younger ones is marked one by one.
 */
export async function markRead(person: Person, { lines, upTo }: ReadInput) {
  const { readTo = '', readAlso = [] } = person.hears ?? {}
  const settled = settledBy(now())
  const marks = [...new Set([...readAlso, ...lines])].sort()
  const to = upTo === undefined ? await readThrough(person, marks, settled) : upTo < settled ? upTo : settled
  const isBeyond = (line: string) => line > later(readTo, to)
  if (upTo === undefined && marks.filter(isBeyond).length > MOST_MARKS)
    throw conflict('没读的旧消息太多了，请先点「全部标为已读」')
  await markSome(person, lines.filter(isBeyond))
  await markUpTo(person, to)
  return { read: true }
}

/** Up to which of the marked lines nothing is unread; only looked for when there are many. */
async function readThrough({ _id, roles, hears }: Person, marks: string[], settled: string) {
  if (marks.length <= FEW_MARKS) return ''
  const where = unreadAmong({ _id, roles, hears: { ...hears, readAlso: marks } })
  const found = database.collection(letters.name).aggregate().match(where).sort({ line: 1 }).limit(1)
  const [oldest] = await aggregated(letters.schema.pick({ line: true }), found.project({ line: 1 }))
  const end = oldest && oldest.line < settled ? oldest.line : settled
  return marks.findLast(mark => mark < end) ?? ''
}

/** Two phones that mark different ones at the same moment both get their way … */
const markSome = async ({ _id }: Person, lines: string[]) =>
  lines.length > 0 && people.updateIf({ _id }, { 'hears.readAlso': command.addToSet({ $each: lines }) })

/** … and so does this one: it never goes back, and lets go of no mark but those that it covers. */
const markUpTo = async ({ _id }: Person, to: string) => {
  const before = { 'hears.readTo': command.lt(to).or(command.exists(false)) }
  const marks = { 'hears.readTo': command.set(to), 'hears.readAlso': command.pull(command.lte(to)) }
  return to !== '' && people.updateIf({ _id, ...before }, marks)
}
