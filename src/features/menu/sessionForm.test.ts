import { nextSession, sessionInput, sessionOf } from './sessionForm'

const SATURDAY = { day: '2026-12-26', from: '09:00', to: '11:30', capacity: '4' }

test('a session reads back as it was written', () => {
  expect(sessionOf({ ...sessionInput(SATURDAY), capacity: 4 })).toEqual(SATURDAY)
})

test('the next session is a week later, over the end of a month, too', () => {
  expect(nextSession([SATURDAY], '2026-12')).toEqual({ ...SATURDAY, day: '2027-01-02' })
})

test('the first session of a month far ahead is on its first day', () => {
  expect(nextSession([], '2999-05')).toMatchObject({ day: '2999-05-01', from: '09:00' })
})
