import type { Schedule } from './cron'
import { dueRuns } from './due'

const armed = (schedule: Schedule) => ({
  ...{ functionName: 'f', trigger: { name: 't', config: '' }, schedule, doneUpTo: 1000 },
})

test('the library is asked to look back only when something is due', () => {
  const latest = jest.fn(() => [2000])
  const trigger = armed({ next: after => (after < 2000 ? 2000 : undefined), latest })
  const skipped = jest.fn()
  expect(dueRuns([trigger], 1999, skipped)).toEqual([])
  expect(latest).not.toHaveBeenCalled()
  expect(dueRuns([trigger], 2000, skipped)).toEqual([{ at: 2000, triggers: [trigger] }])
  trigger.doneUpTo = 2000
  expect(dueRuns([trigger], 9000, skipped)).toEqual([])
  expect(latest).toHaveBeenCalledTimes(1)
  expect(skipped).not.toHaveBeenCalled()
})
