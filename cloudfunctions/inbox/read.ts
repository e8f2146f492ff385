import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { firstIdAt } from '../kit/ids'
import { type Person, people } from '../kit/person'

/** A message may be committed somewhat later than its line says: what is younger is marked one by one. */
const SETTLED_MS = 30_000
const MOST_MARKED = 200

export interface ReadInput {
  /** These, and … */
  lines: string[]
  /** … everything up to this one. */
  upTo?: string | undefined
}

/**
 * Marks messages as read: those that were seen, and everything up to one of them. Once read stays read, however often and in
 * whatever order this arrives; and what nobody has been shown yet is never marked.
 */
export async function markRead(person: Person, { lines, upTo }: ReadInput) {
  if (upTo === undefined && (person.hears?.readAlso?.length ?? 0) < MOST_MARKED) await markSome(person, lines)
  else await markUpTo(person, lines, upTo ?? '')
  return { read: true }
}

/** Two phones that mark different ones at the same moment both get their way. */
const markSome = ({ _id }: Person, lines: string[]) =>
  people.updateIf({ _id }, { 'hears.readAlso': command.addToSet({ $each: lines }) })

const TRIES = 3

/** Conditional on how far it was read before, so that it never goes back. */
async function markUpTo(person: Person, lines: string[], upTo: string, tries = TRIES): Promise<void> {
  const { readTo: before, readAlso = [] } = person.hears ?? {}
  const settled = firstIdAt(new Date(now().getTime() - SETTLED_MS))
  const readTo = [before ?? '', upTo < settled ? upTo : settled].sort().at(-1) ?? ''
  const also = [...new Set([...readAlso, ...lines])].filter(one => one > readTo).sort()
  const same = { 'hears.readTo': before ?? command.exists(false) }
  const marked = await people.updateIf(
    { _id: person._id, ...same },
    { 'hears.readTo': command.set(readTo), 'hears.readAlso': command.set(also.slice(-MOST_MARKED)) },
  )
  const current = marked || tries === 0 ? null : await people.get(person._id)
  if (current) await markUpTo(current, lines, upTo, tries - 1)
}
