import { walk } from '../kit/walk'
import { itemMachine, redemptionMachine, settlementMachine } from './machine'

test('a redemption ends once, by whom it concerns', () => {
  expect(walk(redemptionMachine, ['member', 'clerk', 'timer'])).toEqual({
    allowed: [
      'reserved cancel clerk cancelled',
      'reserved cancel member cancelled',
      'reserved collect clerk collected',
      'reserved expire timer expired',
    ],
    refusedAs: ['CONFLICT', 'FORBIDDEN'],
  })
})

test('an item goes on the shelf and off it', () => {
  expect(walk(itemMachine, ['keeper'])).toEqual({
    allowed: ['draft offer keeper onSale', 'offSale offer keeper onSale', 'onSale withdraw keeper offSale'],
    refusedAs: ['CONFLICT'],
  })
})

test('a month is agreed by the merchant before the street pays it, and paid is the end', () => {
  expect(walk(settlementMachine, ['clerk', 'street'])).toEqual({
    allowed: [
      'confirmed pay street paid',
      'confirmed sendBack street draft',
      'draft confirm clerk confirmed',
    ],
    refusedAs: ['CONFLICT', 'FORBIDDEN'],
  })
})
