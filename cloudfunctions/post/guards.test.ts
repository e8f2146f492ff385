import fc from 'fast-check'
import { clashes, freeTurn, guardsOf, timeKeys, windowOf, windowSpan } from './guards'

const QUARTER_MS = 15 * 60_000
const at = (time: string) => new Date(`2026-11-21T${time}:00+08:00`)
const span = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) })

test.each([
  ['10:00', '12:00', '12:00', '14:00', false],
  ['10:00', '12:00', '11:45', '14:00', true],
  ['10:40', '11:10', '11:10', '11:40', false],
  ['10:00', '10:10', '10:00', '12:00', true],
  ['10:00', '12:00', '11:59', '14:00', true],
  ['10:00', '12:01', '12:00', '14:00', true],
  ['10:00', '12:07', '12:07', '14:00', false],
  ['10:00', '12:08', '12:07', '14:00', true],
  ['10:50', '12:00', '10:00', '10:50', false],
  ['10:02', '10:13', '10:00', '11:00', true],
])('%s–%s and %s–%s clash: %s', (a, b, c, d, clash) => {
  expect(clashes('li', span(c, d), guardsOf('li', { postId: 'p', ...span(a, b) }, 0))).toBe(clash)
  expect(clashes('wang', span(c, d), guardsOf('li', { postId: 'p', ...span(a, b) }, 0))).toBe(false)
})

test('two spans share a key exactly when they overlap, to the minute', () => {
  const minutes = fc.integer({ min: 15, max: 16 * 60 })
  const from = (minute: number) => new Date(minute * 60_000)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5_000_000 }),
      minutes,
      minutes,
      fc.integer({ min: -40, max: 16 * 60 }),
      (start, first, second, later) => {
        const one = timeKeys({ startsAt: from(start), endsAt: from(start + first) })
        const next = start + later
        const other = timeKeys({ startsAt: from(next), endsAt: from(next + second) })
        const overlap = next < start + first && start < next + second
        expect(one.some(key => other.includes(key))).toBe(overlap)
      },
    ),
    { numRuns: 2000 },
  )
})

test('a span of less than a quarter is never missed, and leaves alone what is a quarter away', () => {
  const short = fc.integer({ min: 1, max: 14 })
  const from = (minute: number) => new Date(minute * 60_000)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5_000_000 }),
      short,
      fc.integer({ min: 1, max: 90 }),
      fc.integer({ min: -120, max: 60 }),
      (start, first, second, later) => {
        const one = timeKeys({ startsAt: from(start), endsAt: from(start + first) })
        const next = start + later
        const other = timeKeys({ startsAt: from(next), endsAt: from(next + second) })
        const shares = one.some(key => other.includes(key))
        if (next < start + first && start < next + second) expect(shares).toBe(true)
        if (next >= start + first + 15 || start >= next + second + 15) expect(shares).toBe(false)
      },
    ),
    { numRuns: 2000 },
  )
})

test('however long a shift is, its keys are few', () => {
  const span = (from: string, to: string) => timeKeys({ startsAt: at(from), endsAt: at(to) }).length
  expect(span('10:00', '12:00')).toBe(9)
  expect(span('06:01', '22:01')).toBeLessThanOrEqual(64 + 2 * 15)
})

test('a window of seven days is a week that begins on Monday in Shanghai', () => {
  const { start, end } = windowSpan(windowOf(at('10:00'), 7), 7)
  expect([start.toISOString(), end.toISOString()]).toEqual([
    '2026-11-15T16:00:00.000Z',
    '2026-11-22T16:00:00.000Z',
  ])
})

test('however claims are made and given up, nobody has more than the cap in any window, and the cap can be reached', () => {
  const step = fc.record({ day: fc.integer({ min: 0, max: 40 }), give: fc.boolean() })
  const cap = fc.record({ count: fc.integer({ min: 1, max: 4 }), days: fc.constantFrom(1, 7, 14, 28) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), cap, (steps, perPerson) => {
      const held: { startsAt: Date; guards: string[] }[] = []
      for (const { day, give } of steps) {
        const startsAt = new Date(at('08:00').getTime() + day * 96 * QUARTER_MS)
        const subject = {
          postId: 'p',
          startsAt,
          endsAt: new Date(startsAt.getTime() + QUARTER_MS),
          perPerson,
        }
        const mine = held.findIndex(one => one.startsAt.getTime() === startsAt.getTime())
        if (mine >= 0) {
          if (give) held.splice(mine, 1)
          continue
        }
        const inWindow = held.filter(
          one => windowOf(one.startsAt, perPerson.days) === windowOf(startsAt, perPerson.days),
        )
        const turn = freeTurn(
          'li',
          subject,
          held.flatMap(one => one.guards),
        )
        expect(turn === null).toBe(inWindow.length >= perPerson.count)
        if (turn !== null) held.push({ startsAt, guards: guardsOf('li', subject, turn) })
      }
      const keys = held.flatMap(one => one.guards)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
