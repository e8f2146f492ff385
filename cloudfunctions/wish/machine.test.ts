import { walk } from '../kit/walk'
import { type WishActor, wishMachine } from './machine'

const ACTORS: WishActor[] = ['wisher', 'neighbour', 'claimer', 'secretary', 'timer']

/** Design, section 3, line by line; written out so that a change of the table must be made twice. */
const ALLOWED = [
  'pending approve secretary open',
  'pending decline secretary declined',
  'pending withdraw wisher withdrawn',
  'open withdraw wisher withdrawn',
  'open expire timer expired',
  'open claim neighbour claimed',
  'claimed release claimer open',
  'claimed release secretary open',
  'claimed release timer open',
  'claimed fulfil claimer fulfilled',
  'fulfilled notDone wisher claimed',
  'fulfilled confirm wisher confirmed',
  'fulfilled confirm secretary confirmed',
]

test('a wish takes these edges and no others', () => {
  expect(walk(wishMachine, ACTORS)).toEqual({ allowed: ALLOWED.sort(), refusedAs: ['CONFLICT', 'FORBIDDEN'] })
})

test('who may never do a thing is told so before the state is', () => {
  expect(() => wishMachine.step('confirmed', 'approve', ['neighbour'])).toThrow('您不能通过这个心愿')
  expect(() => wishMachine.step('open', 'claim', [])).toThrow('您不能认领这个心愿')
  expect(() => wishMachine.step('claimed', 'claim', ['neighbour'])).toThrow('目前是「已认领」，不能认领')
})
