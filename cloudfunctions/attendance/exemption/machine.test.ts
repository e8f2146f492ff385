import { walk } from '../../kit/walk'
import { exemptionMachine } from './machine'

const ALLOWED = [
  'pending grant staff granted',
  'pending decline staff declined',
  'pending withdraw member revoked',
  'granted revoke staff revoked',
]

test('an exemption takes these edges and no others', () => {
  const walked = walk(exemptionMachine, ['staff', 'member'])
  expect(walked).toEqual({ allowed: ALLOWED.sort(), refusedAs: ['CONFLICT', 'FORBIDDEN'] })
})
