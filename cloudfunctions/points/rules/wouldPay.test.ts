import fc from 'fast-check'
import { KINDS, noSums, type Sums, wouldPay } from './wouldPay'

const reward = (points: number) => ({ points, minutes: points * 2 })
const rule = {
  ...{ perHour: 20, scarcePercent: 150, dailyCap: 0, order: reward(15) },
  wish: [reward(10), reward(20), reward(30)] as [
    ReturnType<typeof reward>,
    ReturnType<typeof reward>,
    ReturnType<typeof reward>,
  ],
}
const joint = { helperPoints: 'split', helperMinutes: 'each' } as const
const at = new Date('2026-10-12T02:00:00Z')
const line = (ref: string, more: object = {}) => ({
  ...{ personId: 'li', ref, minutes: 60, points: 5, at, ...more },
})

test('each kind by its own rule: the hour, the difficulty, shared out; organisation life pays nothing', () => {
  const sums = wouldPay(
    [
      line('shift:1', { minutes: 90 }),
      line('shift:2', { scarce: true }),
      line('wish:1', { difficulty: 3 }),
      line('wish:1', { personId: 'wang', difficulty: 3, points: 4 }),
      line('wish:2'),
      line('order:1'),
      line('order:2', { minutes: 0, points: 0 }),
      line('else:1'),
    ],
    rule,
    joint,
  )
  expect(sums).toEqual({
    shift: { services: 2, paid: 10, would: 60 },
    wish: { services: 3, paid: 14, would: 40 },
    order: { services: 2, paid: 5, would: 15 },
  })
})

const record = fc.record({
  personId: fc.constantFrom('li', 'wang', 'chen'),
  ref: fc.nat(30).map(n => `shift:${n}`),
  minutes: fc.nat(300),
  points: fc.nat(100),
  at: fc.nat(9).map(day => new Date(at.getTime() + day * 86_400_000)),
})

function added(one: Sums, other: Sums): Sums {
  const sum = noSums()
  for (const kind of KINDS)
    for (const key of ['services', 'paid', 'would'] as const)
      sum[kind][key] = one[kind][key] + other[kind][key]
  return sum
}

test('day by day comes to the same as all at once, and nobody gets more than the cap in a day', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 60 }), fc.nat(60), (records, dailyCap) => {
      const capped = { ...rule, dailyCap }
      const sorted = [...records].sort((a, b) => +a.at - +b.at)
      const days = [...new Set(sorted.map(one => +one.at))]
      const byDay = days
        .map(day =>
          wouldPay(
            sorted.filter(one => +one.at === day),
            capped,
            joint,
          ),
        )
        .reduce(added, noSums())
      const whole = wouldPay(sorted, capped, joint)
      expect(byDay).toEqual(whole)
      const personDays = new Set(sorted.map(one => `${one.personId} ${+one.at}`)).size
      if (dailyCap > 0) expect(whole.shift.would).toBeLessThanOrEqual(personDays * dailyCap)
    }),
  )
})
