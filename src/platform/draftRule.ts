/** What a form keeps on the phone while it is being written, and what of it may be shown again. */
export interface Draft {
  /** When it was last written to, in milliseconds. */
  at: number
  /** What the form was opened with, where it changes something that others may change, too. */
  base: string
  value: object
}

const KEPT_MS = 7 * 86_400_000

/** Whether a draft may be shown again: not too old, of the very form of today, and of the same beginning. */
export const isUsable = (draft: Draft, empty: object, base: string, now: number) =>
  isFresh(draft, now) && draft.base === base && fits(draft.value, empty)

/** A clock that was set back leaves drafts of the future: those are as good as any. */
export const isFresh = ({ at }: Pick<Draft, 'at'>, now: number) => now - at < KEPT_MS

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whether a value has the shape of another: the same fields of the same types all the way down. What is not chosen yet
 * (undefined) may be anything, and need not be there: storage drops it.
 */
export function fits(value: unknown, empty: unknown): boolean {
  if (empty === undefined) return true
  if (Array.isArray(empty)) return Array.isArray(value) && value.every(one => fits(one, empty[0]))
  if (!isObject(empty)) return typeof value === typeof empty
  if (!isObject(value)) return false
  const names = Object.keys(empty)
  return (
    Object.keys(value).every(name => names.includes(name)) &&
    names.every(name => (name in value ? fits(value[name], empty[name]) : empty[name] === undefined))
  )
}

/** What of a form is kept: everything but the fields that are nobody else's business, or that cannot be kept. */
export const partOf = (form: object, without: readonly PropertyKey[]): object =>
  Object.fromEntries(Object.entries(form).filter(([name]) => !without.includes(name)))

/** Whether nothing was written that is worth keeping. */
export const isUnwritten = (form: object, empty: object, without: readonly PropertyKey[]) =>
  JSON.stringify(partOf(form, without)) === JSON.stringify(partOf(empty, without))
