/** Every aggregation expression operator by name: what the categories' index files export. */
import * as accumulating from './accumulating'
import * as arithmetic from './arithmetic'
import * as array from './array'
import * as boolean from './boolean'
import * as comparison from './comparison'
import * as conditional from './conditional'
import * as date from './date'
import * as miscellaneous from './miscellaneous'
import * as object from './object'
import * as set from './set'
import * as string from './string'
import * as type from './type'
import type { Operator } from './types'
import * as variable from './variable'

export const operators: Readonly<Record<string, Operator>> = {
  ...accumulating,
  ...arithmetic,
  ...array,
  ...boolean,
  ...comparison,
  ...conditional,
  ...date,
  ...miscellaneous,
  ...object,
  ...set,
  ...string,
  ...type,
  ...variable,
}
