import { local } from '../../kit/clock'
import { badRequest } from '../../kit/errors'

const MOST_MONTHS = 12
/** How far back and ahead of this month a period may begin and end. */
const REACH_MONTHS = 12

/** Months from the year 0, for counting with. */
const numberOf = (month: string) => {
  const [year = 0, ordinal = 0] = month.split('-').map(Number)
  return year * 12 + ordinal - 1
}

export interface Months {
  from: string
  to: string
}

/** Errors: BAD_REQUEST when the months are backwards, more than a year, or far from now. */
export function assertMonths({ from, to }: Months, at: Date) {
  const now = numberOf(local(at).format('YYYY-MM'))
  if (numberOf(to) < numberOf(from)) throw badRequest('结束月份不能早于开始月份')
  if (numberOf(to) - numberOf(from) >= MOST_MONTHS) throw badRequest('一次最多申请 12 个月')
  if (numberOf(from) < now - REACH_MONTHS) throw badRequest('一年以前的月份不能再申请')
  if (numberOf(to) > now + REACH_MONTHS) throw badRequest('最多申请到一年以后，到时可以再申请')
}

/** Both are whole months, inclusive. */
export const overlaps = (one: Months, other: Months) => one.from <= other.to && other.from <= one.to
