import { firstIdAt } from '../kit/ids'
import { countsOf, servedOf } from './counting'
import type { Line } from './journal'

const NONE = new Map<string, number>()
const at = (time: string) => new Date(`${time}+08:00`)
const wishId = firstIdAt(at('2026-10-28T09:00:00'))
const event = (more: Partial<Line>): Line => ({
  ...{ _id: 'x', line: 'x', kind: 'event', ref: `wish:${wishId}`, communityId: 'wutong' },
  ...{ at: at('2026-10-31T23:59:59'), ...more },
})

test('a month ends at midnight in Asia/Shanghai, wherever the function runs', () => {
  const confirmed = { from: 'fulfilled', to: 'confirmed' }
  const month = (time: string) =>
    countsOf(event({ ...confirmed, at: at(time) }), NONE).find(one => one.key === 'wishConfirmed')?.month
  expect(month('2026-10-31T23:59:59')).toBe('2026-10')
  expect(month('2026-11-01T00:00:00')).toBe('2026-11')
})

test('a confirmed wish says how long it took, and changes what is now', () => {
  const counts = countsOf(event({ from: 'fulfilled', to: 'confirmed' }), NONE)
  expect(counts.map(({ month, key, by }) => `${month} ${key} ${by}`)).toEqual([
    'all wishState_fulfilled -1',
    'all wishState_confirmed 1',
    '2026-10 wishConfirmed 1',
    '2026-10 wishDays_3 1',
  ])
})

test('what leaves a state as it is, and what is neither wish nor order, counts nothing', () => {
  expect(countsOf(event({ from: 'claimed', to: 'claimed' }), NONE)).toEqual([])
  expect(countsOf(event({ ref: 'shift:1', to: 'completed' }), NONE)).toEqual([])
})

const transfer = (debit: string, credit: string, ref: string) =>
  countsOf(
    event({ kind: 'transfer', debit, credit, ref, amount: 20, seq: firstIdAt(at('2026-11-01T00:00:00')) }),
    NONE,
  )

test('points by which side the community is on, and whether the shop moved them', () => {
  const [community, person] = ['points:community:wutong', 'points:person:li']
  const keys = [
    transfer(community, person, 'wish:1'),
    transfer(person, community, 'wish:1'),
    transfer(person, community, 'redemption:1'),
    transfer(community, person, 'redemption:1'),
    transfer(person, 'points:person:ma', 'gift:1'),
    transfer('minutes:community:wutong', 'minutes:person:li', 'wish:1'),
  ]
  expect(keys.map(([one]) => one && `${one.month} ${one.key} ${one.by}`)).toEqual([
    '2026-11 pointsIssued 20',
    '2026-11 pointsTaken 20',
    '2026-11 pointsRedeemed 20',
    '2026-11 pointsRefunded 20',
    undefined,
    undefined,
  ])
})

test('a service that is taken back is taken from the month it was in', () => {
  const service = event({ kind: 'service', personId: 'li', minutes: 60 })
  expect(servedOf(service)).toMatchObject([{ month: '2026-10', services: 1, minutes: 60 }])
  expect(servedOf({ ...service, voids: 'y' })).toMatchObject([
    { month: '2026-10', services: -1, minutes: -60 },
  ])
})
