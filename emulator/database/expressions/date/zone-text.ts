/** Time zones as they stand in date strings: offsets and abbreviations, but no Olson names. */
import type { Parsed } from './parsed'

const HOUR = 3_600_000
const MINUTE = 60_000

/** Hours east of Greenwich, by abbreviation. */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 1,
  cet: 1,
  west: 1,
  cest: 2,
  eet: 2,
  sast: 2,
  eest: 3,
  msk: 3,
  pkt: 5,
  wib: 7,
  hkt: 8,
  sgt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  aest: 10,
  acdt: 10.5,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  nst: -3.5,
  ndt: -2.5,
  ast: -4,
  adt: -3,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
}

/** Military zones: A to M (without J) are 1 to 12 hours east, N to Y west, Z is UTC. */
const EAST = 'abcdefghiklm'
const WEST = 'nopqrstuvwxy'

const hoursOf = (name: string): number | undefined => {
  if (name === 'z') return 0
  if (name.length > 1) return Object.hasOwn(ABBREVIATIONS, name) ? ABBREVIATIONS[name] : undefined
  if (EAST.includes(name)) return EAST.indexOf(name) + 1
  return WEST.includes(name) ? -(WEST.indexOf(name) + 1) : undefined
}

const ZONE =
  /[ \t(]*(?:(?:GMT)?(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d\d)?|(?<name>[A-Za-z][\w/+-]*))\)?/y

/**
 * The time zone that stands at a place of a text: undefined when there is none, and without a `zone` when it is a name
 * that is not known or not allowed.
 */
export const readZone = (text: string, at: number): { zone?: Parsed['zone']; end: number } | undefined => {
  ZONE.lastIndex = at
  const found = ZONE.exec(text)
  if (!found) return undefined
  const end = at + found[0].length
  const { sign, hours, minutes = '0', name = '' } = found.groups ?? {}
  if (sign !== undefined) {
    const offset = Number(hours) * HOUR + Number(minutes) * MINUTE
    return { zone: { offset: sign === '-' ? -offset : offset }, end }
  }
  const east = hoursOf(name.toLowerCase())
  return east === undefined ? { end } : { zone: { offset: east * HOUR, name }, end }
}

export const UNKNOWN_ZONE = 'passing a time zone identifier as part of the string is not allowed'
