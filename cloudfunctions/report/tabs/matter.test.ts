import { type UnderWay, whatMatters } from './matter'

const at = new Date('2026-11-21T10:10:00+08:00')
const hours = (count: number) => new Date(at.getTime() + count * 3_600_000)

const shift = (more: Partial<UnderWay['shifts'][number]>): UnderWay['shifts'][number] => ({
  ...{ shiftId: 's', postId: 'p', title: '劝导', status: 'claimed' },
  ...{ startsAt: hours(1), endsAt: hours(3) },
  ...more,
})
const wish = (status: UnderWay['wishes'][number]['status']) => ({ _id: status, title: '灯', status })
const dispatched = { _id: 'o', title: '理发', status: 'dispatched' } as const
const all: UnderWay = {
  shifts: [shift({ status: 'offered', dueAt: hours(2) }), shift({}), shift({ status: 'checkedIn' })],
  wishes: [wish('claimed'), wish('fulfilled')],
  jobs: [{ ...dispatched, _id: 'x', status: 'accepted' }, dispatched],
  taken: [wish('confirmed'), wish('claimed')],
}
const without = (...gone: string[]) =>
  whatMatters({ ...all, shifts: all.shifts.filter(({ status }) => !gone.includes(status)) }, at)
const nothing: UnderWay = { shifts: [], wishes: [], jobs: [], taken: [] }

test('what cannot wait comes first, and then the next', () => {
  expect(whatMatters(all, at)).toMatchObject({ kind: 'checkOut', shiftId: 's' })
  expect(without('checkedIn')).toMatchObject({ kind: 'checkIn', startsAt: '2026-11-21T11:10:00+08:00' })
  expect(without('checkedIn', 'claimed')).toMatchObject({ kind: 'offer', until: '2026-11-21T12:10:00+08:00' })
  const { shifts: _, ...rest } = all
  expect(whatMatters({ ...rest, shifts: [] }, at)).toMatchObject({ kind: 'wishDone', wishId: 'fulfilled' })
  expect(whatMatters({ ...nothing, wishes: [wish('claimed')], jobs: all.jobs }, at)?.kind).toBe('wishTaken')
  expect(whatMatters({ ...nothing, jobs: all.jobs, taken: all.taken }, at)).toMatchObject({
    ...{ kind: 'job', orderId: 'o' },
  })
  expect(whatMatters({ ...nothing, taken: all.taken }, at)).toMatchObject({
    ...{ kind: 'promised', wishId: 'claimed' },
  })
  expect(whatMatters(nothing, at)).toBeNull()
})

test.each([
  ['tomorrow', shift({ startsAt: hours(24), endsAt: hours(25) })],
  ['over', shift({ startsAt: hours(-3), endsAt: hours(-1) })],
  ['waited for', shift({ status: 'waitlisted' })],
  ['an offer of a shift that is over', shift({ status: 'offered', endsAt: hours(-1) })],
  ['checked in too long ago', shift({ status: 'checkedIn', startsAt: hours(-9), endsAt: hours(-4) })],
])('a shift that is %s does not matter now', (_, one) => {
  expect(whatMatters({ ...nothing, shifts: [one] }, at)).toBeNull()
})

test('a day is one of Asia/Shanghai: half past midnight is tomorrow', () => {
  const late = new Date('2026-11-21T23:30:00+08:00')
  const soon = shift({
    startsAt: new Date('2026-11-22T00:30:00+08:00'),
    endsAt: new Date('2026-11-22T02:00:00+08:00'),
  })
  expect(whatMatters({ ...nothing, shifts: [soon] }, late)).toBeNull()
})
