import { walk } from '../../kit/walk'
import { importMachine, reportInMachine, unitReportInMachine } from './machine'

const REFUSED = ['CONFLICT', 'FORBIDDEN']

test('a report-in takes these edges and no others', () => {
  const here = ['pending', 'vouched', 'active']
  const allowed = [
    'pending vouch liaison vouched',
    'pending disown liaison declined',
    'pending match roster active',
    ...['pending', 'vouched'].flatMap(from => [
      `${from} approve secretary active`,
      `${from} decline secretary declined`,
      `${from} withdraw member withdrawn`,
    ]),
    ...['declined', 'withdrawn', 'moved'].map(from => `${from} reapply member pending`),
    ...here.flatMap(from => [`${from} follow member pending`, `${from} leave member moved`]),
  ]
  const walked = walk(reportInMachine, ['secretary', 'member', 'liaison', 'roster'])
  expect(walked).toEqual({ allowed: allowed.sort(), refusedAs: REFUSED })
})

test('the report-in of a unit takes these edges and no others', () => {
  const allowed = [
    'pending approve secretary active',
    'pending decline secretary declined',
    'pending withdraw liaison withdrawn',
    'active withdraw liaison withdrawn',
    'declined reapply liaison pending',
    'withdrawn reapply liaison pending',
  ]
  const walked = walk(unitReportInMachine, ['secretary', 'liaison'])
  expect(walked).toEqual({ allowed: allowed.sort(), refusedAs: REFUSED })
})

test('an import is written or dropped once', () => {
  const allowed = [
    'previewed finish secretary done',
    'previewed drop secretary dropped',
    'previewed drop timer dropped',
  ]
  const walked = walk(importMachine, ['secretary', 'timer'])
  expect(walked).toEqual({ allowed: allowed.sort(), refusedAs: REFUSED })
})
