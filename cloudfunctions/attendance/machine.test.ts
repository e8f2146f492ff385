import { walk } from '../kit/walk'
import { appealMachine, entryMachine } from './machine'

test('an objection takes these edges and no others', () => {
  expect(walk(appealMachine, ['member', 'secretary', 'streetAdmin'])).toEqual({
    allowed: [
      'escalated overrule streetAdmin accepted',
      'escalated uphold streetAdmin upheld',
      'open accept secretary accepted',
      'open overrule streetAdmin accepted',
      'open reject secretary rejected',
      'open uphold streetAdmin upheld',
      'rejected escalate member escalated',
      'rejected overrule streetAdmin accepted',
    ],
    refusedAs: ['CONFLICT', 'FORBIDDEN'],
  })
})

test('an entry beyond the cap is approved or sent back, once', () => {
  expect(walk(entryMachine, ['streetAdmin'])).toEqual({
    allowed: ['pending approve streetAdmin approved', 'pending reject streetAdmin rejected'],
    refusedAs: ['CONFLICT'],
  })
})
