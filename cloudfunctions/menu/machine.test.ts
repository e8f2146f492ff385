import { walk } from '../kit/walk'
import { type OrderActor, orderMachine } from './machine'

const ACTORS: OrderActor[] = ['resident', 'secretary', 'worker']

/** Design, section 3, line by line; written out so that a change of the table must be made twice. */
const ALLOWED = [
  'placed dispatch secretary dispatched',
  'dispatched dispatch secretary dispatched',
  'placed decline secretary declined',
  'placed cancel resident cancelled',
  'dispatched accept worker accepted',
  'dispatched handBack worker placed',
  'dispatched decline secretary declined',
  'accepted complete worker done',
  'done review resident reviewed',
  'done reopen resident dispatched',
]

test('an order takes these edges and no others', () => {
  expect(walk(orderMachine, ACTORS)).toEqual({
    allowed: ALLOWED.sort(),
    refusedAs: ['CONFLICT', 'FORBIDDEN'],
  })
})
