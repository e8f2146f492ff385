import { walk } from '../kit/walk'
import { type MenuActor, menuMachine, type OrderActor, orderMachine } from './machine'

const ACTORS: OrderActor[] = ['resident', 'secretary', 'worker', 'timer']

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
  'placed decline timer declined',
  'dispatched decline timer declined',
  'placed attend secretary done',
  'done settle timer reviewed',
]

test('an order takes these edges and no others', () => {
  expect(walk(orderMachine, ACTORS)).toEqual({
    allowed: ALLOWED.sort(),
    refusedAs: ['CONFLICT', 'FORBIDDEN'],
  })
})

test('a menu takes these edges and no others', () => {
  expect(walk(menuMachine, ['secretary', 'timer'] satisfies MenuActor[])).toEqual({
    allowed: [
      'draft edit secretary draft',
      'draft publish secretary published',
      'published close secretary closed',
      'published close timer closed',
      'draft discard secretary deleted',
      'template discard secretary deleted',
    ].sort(),
    refusedAs: ['CONFLICT', 'FORBIDDEN'],
  })
})
