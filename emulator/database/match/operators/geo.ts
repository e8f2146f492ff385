/** `$geoWithin`, `$geoIntersects`, `$near`, `$nearSphere`. */
import { compileGeoIntersects, compileGeoWithin, compileNear } from '../../geo'
import { describe } from '../../values/describe'
import type { Document } from '../../values/types'
import { aboutValue, always } from '../conditions'
import { badValue, unknownOperator } from '../errors'
import type { FieldOperator } from '../types'

export const $geoWithin: FieldOperator = operand => aboutValue(compileGeoWithin(operand))

/** The older name of `$geoWithin`. */
export const $within = $geoWithin

export const $geoIntersects: FieldOperator = operand => aboutValue(compileGeoIntersects(operand))

/** The operator that the distances in a document belong to; it must stand first. */
const isNear = (name: string | undefined): boolean => name === '$near' || name === '$nearSphere'

const near =
  (name: '$near' | '$nearSphere'): FieldOperator =>
  (operand, { siblings, compiler }) => {
    if (compiler.level !== 'top') throw badValue('geoNear must be top-level expr')
    if (Object.keys(siblings)[0] !== name) throw badValue(`near must be first in: ${describe(siblings)}`)
    return aboutValue(compileNear(operand, name, siblings).test)
  }

export const $near = near('$near')
export const $nearSphere = near('$nearSphere')

/** Read together with the operator in front of it. */
const beside =
  (name: string): FieldOperator =>
  (_, { siblings }: { siblings: Document }) => {
    if (isNear(Object.keys(siblings)[0])) return always
    throw unknownOperator(`unknown operator: ${name}`)
  }

export const $maxDistance = beside('$maxDistance')
export const $minDistance = beside('$minDistance')
export const $uniqueDocs = beside('$uniqueDocs')
