import { iso, now } from '../../kit/clock'
import { communityServices, shiftsByEnd } from '../journal'
import type { Wanted } from './list'
import { momentsIn, pageByMoment } from './pages'

/** The services of a month; one that was taken back has a line that says so. */
export async function services({ communityId, month, cursor }: Wanted) {
  const { condition, skip, limit } = momentsIn(month, cursor)
  const rows = await communityServices.find({
    where: { communityId, at: condition },
    orderBy: [
      ['at', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
  const dated = rows.map(row => ({ ...row, when: row.at }))
  return pageByMoment(dated, skip, ({ _id, title, minutes, ref, at, voids }) => ({
    ...{ key: _id, title, ref, at: iso(at) },
    sub: voids === undefined ? `${minutes} 分钟` : `更正，减去 ${minutes} 分钟`,
  }))
}

/** The shifts that ended in a month and were not called off. */
export async function heldShifts({ communityId, month, cursor }: Wanted) {
  const { condition, skip, limit } = momentsIn(month, cursor, now())
  const rows = await shiftsByEnd.find({
    where: { communityId, status: 'open', endsAt: condition },
    orderBy: [
      ['endsAt', 'desc'],
      ['_id', 'desc'],
    ],
    limit,
  })
  const dated = rows.map(row => ({ ...row, when: row.endsAt }))
  return pageByMoment(dated, skip, ({ _id, title, taken, capacity, startsAt }) => ({
    ...{ key: _id, title, ref: `shift:${_id}`, at: iso(startsAt) },
    sub: `${taken} / ${capacity} 人`,
  }))
}
