import { local } from '../kit/clock'

/** When a month (`YYYY-MM`) is over: from then on nothing more is ordered from its menu. */
export const monthEnd = (month: string) => local(`${month}-01T00:00:00+08:00`).add(1, 'month').toDate()
