import { conflict } from '../../kit/errors'
import type { Shift } from '../../post/collections'

export interface Point {
  lat: number
  lng: number
}

/** Where a phone says that it is, and how sure it is, in metres. */
export interface Position extends Point {
  accuracy: number
}

export type Verdict = 'inside' | 'outside' | 'unknown'

/** The mean radius of the earth (IUGG), in metres. */
const EARTH_M = 6_371_009
/** A phone that claims to know less than this is given no more benefit of the doubt. */
const MOST_DOUBT_M = 150
/** A position as vague as this says nothing. */
const USELESS_M = 1_000

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two points on a sphere: the haversine formula, good for short distances, too. */
export function metresBetween(one: Point, other: Point): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2
  const h =
    half(one.lat, other.lat) +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(one.lng, other.lng)
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Whether the phone is near the venue; its own doubt counts in its favour. */
export function verdictOf(check: NonNullable<Shift['placeCheck']>, position: Position | undefined): Verdict {
  if (!position || position.accuracy > USELESS_M) return 'unknown'
  const atLeast = metresBetween(check, position) - Math.min(position.accuracy, MOST_DOUBT_M)
  return atLeast <= check.radiusM ? 'inside' : 'outside'
}

/**
 * What is noted of the place of a check-in: a verdict, never the position, and no proof of anything by itself. Only where
 * the post demands to be near does it refuse; then the secretary can still scan the member's card.
 */
export function judgePlace(check: Shift['placeCheck'], position: Position | undefined): Verdict | undefined {
  if (!check) return undefined
  const verdict = verdictOf(check, position)
  if (!check.demanded || verdict === 'inside') return verdict
  throw conflict(
    verdict === 'outside'
      ? '您好像不在服务地点附近。请走近一些再签到，或请社区书记扫您的服务卡'
      : '没有得到您的位置。请允许使用位置后再试，或请社区书记扫您的服务卡',
  )
}
