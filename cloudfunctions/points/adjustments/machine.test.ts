import { walk } from '../../kit/walk'
import { adjustmentMachine } from './machine'

test('an adjustment takes these edges and no others', () => {
  expect(walk(adjustmentMachine, ['proposer', 'other'])).toEqual({
    allowed: [
      'proposed approve other approved',
      'proposed decline other declined',
      'proposed withdraw proposer withdrawn',
    ],
    refusedAs: ['CONFLICT', 'FORBIDDEN'],
  })
})
