import type { OrgReview } from './collections'

type Side = 'department' | 'street' | 'expert' | 'residents'

const mean = (values: number[]) =>
  values.length === 0
    ? null
    : Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 10) / 10

/** Each side's mean with how many were asked and answered; null where nobody has: never 0. */
export function resultOf({ seats, sheets, residents }: Pick<OrgReview, 'seats' | 'sheets' | 'residents'>) {
  const told = (side: Exclude<Side, 'residents'>, asked: number) => {
    const own = sheets.filter(one => one.side === side)
    return {
      side: side as Side,
      asked,
      answered: own.length,
      mean: mean(own.flatMap(({ scores }) => scores)),
    }
  }
  const seatsOf = (side: 'department' | 'expert') => seats.filter(one => one.side === side).length
  const count = residents?.count ?? 0
  const ofResidents = count === 0 ? null : Math.round(((residents?.sum ?? 0) / count) * 10) / 10
  return [
    told('department', seatsOf('department')),
    told('street', 1),
    told('expert', seatsOf('expert')),
    { side: 'residents' as Side, asked: count, answered: count, mean: ofResidents },
  ]
}
