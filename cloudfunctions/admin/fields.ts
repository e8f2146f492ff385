import * as z from 'zod'
import { SETTING_LABELS } from './labels'

/** One setting of a form that is made from a schema. */
export interface Setting {
  /** Where it stands, e.g. `standing.perMonth`. */
  path: string
  /** The words over a group of them. */
  group: string
  label: string
  value: number | boolean
}

type AnyObject = z.ZodObject

/** The words for a field: the schema's own, or a line of the labels. A field without any is not for people. */
const labelOf = (path: string, schema: z.core.$ZodType) =>
  z.globalRegistry.get(schema)?.description ?? SETTING_LABELS[path]

/** The schema under defaults and the like. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const wrapped =
    schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional
  return wrapped ? bare(schema.def.innerType) : schema
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The numbers and switches in the groups (nested objects) of a document that bear a name in words. */
export function settingsIn(schema: AnyObject, document: Record<string, unknown>): Setting[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const group = labelOf(key, field) ?? labelOf(key, bare(field))
    const inner = bare(field)
    const values = document[key]
    if (group === undefined || !(inner instanceof z.ZodObject) || !isRecord(values)) return []
    return Object.entries(inner.shape).flatMap(([name, leaf]) => {
      const path = `${key}.${name}`
      const label = labelOf(path, leaf) ?? labelOf(path, bare(leaf))
      const value = values[name]
      if (label === undefined || (typeof value !== 'number' && typeof value !== 'boolean')) return []
      return [{ path, group, label, value }]
    })
  })
}

/** The document with another value at a path of two names. */
export function withValue(document: object, path: string, value: unknown): object {
  const [key = '', name = ''] = path.split('.')
  const group: unknown = Object.entries(document).find(([field]) => field === key)?.[1]
  return { ...document, [key]: { ...(isRecord(group) ? group : {}), [name]: value } }
}
