import { local } from '../../kit/clock'
import { streets } from '../../kit/street'
import { type UnitStanding, warnings } from '../collections'
import { close, raise, warningId } from './raise'

const HUNDRED = 100

/** Late in the month, points out the units of a community of whose members too few have met the month. */
export async function warnOfUnits(rows: UnitStanding[], streetId: string, at: Date) {
  if (rows.length === 0) return
  const settings = (await streets.get(streetId))?.warning
  if (!settings || local(at).date() < settings.unitDay) return
  const causeOf = (row: UnitStanding) => ({
    ...{ _id: warningId('unitBehind', `${row._id}:${row.month}`), kind: 'unitBehind' as const },
    ...{ communityId: row.scopeId, subjectId: row.unitId, title: row.unitName, at },
    note: `${row.met} / ${row.members} 人达标`,
  })
  const isBehind = ({ members, met }: UnitStanding) =>
    members > 0 && met * HUNDRED < members * settings.unitPercent
  await raise(rows.filter(isBehind).map(causeOf), at)
  const fine = rows.filter(row => !isBehind(row)).map(row => causeOf(row)._id)
  const open = (await warnings.getMany(fine)).filter(one => one.open)
  await close(
    open.map(({ _id }) => _id),
    at,
  )
}
