import { walk } from '../../kit/walk'
import { certificateMachine } from './machine'

test('a certificate can only be revoked, once, and by nobody’s hand', () => {
  expect(walk(certificateMachine, ['system'])).toEqual({
    allowed: ['valid revoke system revoked'],
    refusedAs: ['CONFLICT'],
  })
})
