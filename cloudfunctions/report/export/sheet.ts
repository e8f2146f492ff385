import { ALL, type Tally } from '../collections'
import { figureNames, figuresOf, wordsOf } from '../labels'

export type Cell = string | number

const NO_DATA = '暂无数据'

/** A line a figure, a column a month: what the report shows, as a table. */
export function sheetOf(read: Tally[], months: string[]): Cell[][] {
  const since = read.find(one => one.month === ALL)?.since
  const columns = months.map(month =>
    figuresOf(read.find(one => one.month === month)?.counts ?? {}, month, since),
  )
  const head = ['类别', '指标', '单位', ...months]
  const lines = figureNames.map(figure => {
    const { group, label, unit } = wordsOf(figure)
    return [group, label, unit, ...columns.map(figures => figures[figure] ?? NO_DATA)]
  })
  return [head, ...lines]
}
