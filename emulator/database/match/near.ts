/** The place that a query sorts by. */
import { compileNear } from '../geo'
import { type Document, isDocument } from '../values/types'
import { badValue } from './errors'
import { someAt } from './paths'

export interface NearQuery {
  /** The field with the place. */
  readonly path: string
  /** Metres (the coordinates' unit for a legacy `$near`) to a document's nearest place; undefined when it has none. */
  distance(document: Document): number | undefined
}

type Place = Pick<ReturnType<typeof compileNear>, 'distance'>

const nearIn = (path: string, spec: unknown): NearQuery[] => {
  if (!isDocument(spec)) return []
  const [name] = Object.keys(spec)
  if (name !== '$near' && name !== '$nearSphere') return []
  const place: Place = compileNear(spec[name], name, spec)
  return [{ path, distance: document => nearest(document, path.split('.'), place) }]
}

const nearest = (document: Document, path: readonly string[], place: Place): number | undefined => {
  let least: number | undefined
  someAt(document, path, 'elements', value => {
    const distance = place.distance(value)
    if (distance !== undefined) least = Math.min(distance, least ?? distance)
    return false
  })
  return least
}

const nearsOf = (criteria: Document): NearQuery[] =>
  Object.entries(criteria).flatMap(([name, spec]) => {
    if (name === '$and' && Array.isArray(spec)) return spec.filter(isDocument).flatMap(nearsOf)
    return name.startsWith('$') ? [] : nearIn(name, spec)
  })

/**
 * The `$near` or `$nearSphere` of a query, by which what it finds is to be sorted.
 * @throws CloudError when there are two, or its operand is malformed
 */
export const nearOf = (criteria: Document): NearQuery | undefined => {
  const [near, ...more] = nearsOf(criteria)
  if (more.length > 0) throw badValue('Too many geoNear expressions')
  return near
}
