import { local } from '@/platform/dates'
import { spanOf } from './period'

const at = (moment: string) => local(moment)

test('periods are those of the calendar of Shanghai', () => {
  const lastMoment = at('2026-12-31T23:59:59+08:00')
  expect(spanOf('month', lastMoment)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
  expect(spanOf('year', lastMoment)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
  const leap = at('2028-03-01T00:00:00+08:00')
  expect(spanOf('lastMonth', leap)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(spanOf('lastYear', at('2026-12-31T16:00:00Z'))).toEqual({ from: '2026-01-01', to: '2026-12-31' })
})
