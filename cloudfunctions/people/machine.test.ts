import { walk } from '../kit/walk'
import { reportInMachine } from './machine'

const ALLOWED = [
  'pending approve secretary active',
  'pending decline secretary declined',
  'declined reapply member pending',
]

test('a report-in takes these edges and no others', () => {
  const walked = walk(reportInMachine, ['secretary', 'member'])
  expect(walked).toEqual({ allowed: ALLOWED.sort(), refusedAs: ['CONFLICT', 'FORBIDDEN'] })
})
