import type { Street } from './street'
import { startPlus } from './street'

const ZHAO = 'demo-secretary-zhao'

/** A shift of two hours, published by the secretary of 梧桐社区; answers its id. */
export async function publishShift(street: Street, { startsIn = 30, length = 120, capacity = 60 } = {}) {
  const shift = { startsAt: startPlus(startsIn), endsAt: startPlus(startsIn + length), capacity }
  const post = { title: '百家宴帮厨', detail: '端菜收碗。', venueId: 'wutong-activity', pointsPerHour: 20 }
  const { shiftIds } = await street.as(ZHAO).get('post', 'publish', { ...post, shifts: [shift] })
  return shiftIds[0] ?? ''
}

/** The six digits on the screen at this moment. */
export const screenCode = async (street: Street, shiftId: string) =>
  (await street.as(ZHAO).get('attendance', 'code', { shiftId })).code

/** Another code of six digits. */
export const other = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0')
