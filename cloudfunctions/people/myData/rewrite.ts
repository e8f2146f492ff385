import { ERASED_NAME } from '../labels'
import type { Erasure } from './collections'

type Who = Pick<Erasure, '_id' | 'alias' | 'name' | 'phone'>

/** What stands where a text was. */
const GONE = '（已随注销清除）'

const SAID = ['note', 'reason', 'word']

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/**
 * A stored document without the person: the pseudonym for the OPENID, wherever it stands alone or as a part of a composite
 * id (`a:b:c`); another name for theirs; nothing for their phone and for the texts at `paths`, also in each of a list. All else is as it was.
 */
export function withoutPerson(
  document: Record<string, unknown>,
  who: Who,
  paths: string[] = [],
): Record<string, unknown> {
  const read = (value: unknown): unknown => {
    if (typeof value === 'string') return anonymous(value, who)
    if (Array.isArray(value)) return value.map(read)
    if (!isPlain(value)) return value
    // A note or a report among others in a list: what this person said there goes, too.
    const said = value.personId === who._id ? SAID : []
    const kept = said.reduce((inner, key) => blanked(inner, [key]), value)
    return Object.fromEntries(Object.entries(kept).map(([key, inner]) => [anonymous(key, who), read(inner)]))
  }
  const entries = Object.entries(document).map(([key, value]): [string, unknown] => [key, read(value)])
  return paths.reduce((kept, path) => blanked(kept, path.split('.')), Object.fromEntries(entries))
}

function anonymous(text: string, { _id, alias, name, phone }: Who) {
  const ids = text
    .split(':')
    .map(part => (part === _id ? alias : part))
    .join(':')
  // A single character is in many words that are not this person's name.
  const named = ids === name || [...name].length > 1 ? ids.replaceAll(name, ERASED_NAME) : ids
  return phone ? named.replaceAll(phone, '') : named
}

function blanked(document: Record<string, unknown>, [head = '', ...rest]: string[]): Record<string, unknown> {
  const value = document[head]
  if (value === undefined) return document
  if (rest.length === 0) return { ...document, [head]: GONE }
  const inside = (one: unknown) => (isPlain(one) ? blanked(one, rest) : one)
  return { ...document, [head]: Array.isArray(value) ? value.map(inside) : inside(value) }
}

/** The fields that differ, as a patch; `undefined` for one that is gone. */
export function changesOf(before: Record<string, unknown>, after: Record<string, unknown>) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = keys.filter(
    key => key !== '_id' && JSON.stringify(after[key]) !== JSON.stringify(before[key]),
  )
  return Object.fromEntries(changed.map(key => [key, after[key]]))
}
