import { walk } from '../../kit/walk'
import { giftMachine } from './machine'

test('a gift takes these edges and no others', () => {
  expect(walk(giftMachine, ['giver', 'receiver', 'timer'])).toEqual({
    allowed: [
      'offered accept receiver accepted',
      'offered decline receiver declined',
      'offered expire timer expired',
      'offered withdraw giver withdrawn',
    ],
    refusedAs: ['CONFLICT', 'FORBIDDEN'],
  })
})
