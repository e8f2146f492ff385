import { isDocument } from '../values/types'

/** True when a document anywhere in the specification has a field of one of the names. */
export const mentions = (spec: unknown, names: readonly string[]): boolean => {
  if (Array.isArray(spec)) return spec.some(item => mentions(item, names))
  if (!isDocument(spec)) return false
  return Object.entries(spec).some(([name, value]) => names.includes(name) || mentions(value, names))
}
