import type { Street } from './street'
import { startPlus } from './street'

const ZHAO = 'demo-secretary-zhao'

/** Hours apart, so that nobody is on two of a test file's shifts at once. */
const APART_MIN = 300
let base = 0

/** Moves on to a time of its own, for the next test: minutes from START. */
export async function nextTime(street: Street) {
  base += APART_MIN
  await street.at(base)
}
export const from = (count: number) => startPlus(base + count)

/** A shift of two hours, published by the secretary of 梧桐社区; answers its id. */
export async function publishShift(street: Street, { startsIn = 30, length = 120, capacity = 60 } = {}) {
  const shift = { startsAt: from(startsIn), endsAt: from(startsIn + length), capacity }
  const post = { title: '百家宴帮厨', detail: '端菜收碗。', venueId: 'wutong-activity', pointsPerHour: 20 }
  const { shiftIds } = await street.as(ZHAO).get('post', 'publish', { ...post, shifts: [shift] })
  return shiftIds[0] ?? ''
}

/** The six digits on the screen at this moment. */
export const screenCode = async (street: Street, shiftId: string) =>
  (await street.as(ZHAO).get('attendance', 'code', { shiftId })).code

/** Another code of six digits. */
export const other = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0')
