import { command, type QueryCommand, type UpdateCommand } from './cloud'

/** Conditions on a document's own fields: a value to equal, or a query command such as `command.lt(5)`. */
export type Filter<T> = { [K in keyof T]?: T[K] | QueryCommand }

/** New values of some fields, or update commands, also for a field inside one (`a.b`); `undefined` removes the field. */
export type Patch<T> = { [K in keyof T]?: T[K] | UpdateCommand | undefined } & {
  [path: `${string}.${string}`]: UpdateCommand
}

const isPlainObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/**
 * A patch as the database wants it. The SDK would merge a nested object into the old one field by field; here a
 * value replaces what was there, which is what an assignment says.
 */
export function forUpdate(patch: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(patch).map(([field, value]) => [
      field,
      value === undefined
        ? command.remove()
        : isPlainObject(value)
          ? command.set(withoutUndefined(value))
          : value,
    ]),
  )
}

/** A document as the database has it: with its kind where the collection has several, and nothing undefined. */
export const asStored = (kind: string | undefined, document: object): Record<string, unknown> =>
  withoutUndefined(kind === undefined ? document : { ...document, kind })

/** The object without its undefined fields, also in nested plain objects: the database would store them as null. */
export function withoutUndefined(document: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, isPlainObject(value) ? withoutUndefined(value) : value]),
  )
}
