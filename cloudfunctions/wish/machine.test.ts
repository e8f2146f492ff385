import { walk } from '../kit/walk'
import { isAct, wishActs } from './acts'
import { WISH_ACTORS, wishMachine } from './machine'

const own = (what: string, to: string) => ['wisher', 'proxy'].map(actor => `${what} ${actor} ${to}`)
const staff = (what: string, to: string) => ['secretary', 'street'].map(actor => `${what} ${actor} ${to}`)

/** Design, section 3, line by line; written out so that a change of the table must be made twice. */
const ALLOWED = [
  ...staff('pending approve', 'open'),
  ...staff('pending decline', 'declined'),
  ...own('pending withdraw', 'withdrawn'),
  ...own('pending amend', 'pending'),
  ...own('open withdraw', 'withdrawn'),
  ...own('open amend', 'pending'),
  ...staff('open takeDown', 'removed'),
  'open expire timer expired',
  'open claim neighbour claimed',
  'claimed release claimer open',
  ...staff('claimed release', 'open'),
  'claimed release timer open',
  ...staff('claimed takeDown', 'removed'),
  'claimed fulfil claimer fulfilled',
  ...own('fulfilled notDone', 'claimed'),
  ...own('fulfilled confirm', 'confirmed'),
  ...staff('fulfilled confirm', 'confirmed'),
  ...staff('fulfilled takeDown', 'removed'),
  ...own('expired renew', 'open'),
  ...own('withdrawn reopen', 'pending'),
  ...own('declined reopen', 'pending'),
  ...own('declined amend', 'pending'),
  ...own('removed reopen', 'pending'),
  ...own('removed amend', 'pending'),
]

test('a wish takes these edges and no others', () => {
  expect(walk(wishMachine, WISH_ACTORS)).toEqual({
    allowed: ALLOWED.sort(),
    refusedAs: ['CONFLICT', 'FORBIDDEN'],
  })
})

test('who may never do a thing is told so before the state is', () => {
  expect(() => wishMachine.step('confirmed', 'approve', ['neighbour'])).toThrow('您不能通过这个心愿')
  expect(() => wishMachine.step('open', 'claim', [])).toThrow('您不能认领这个心愿')
  expect(() => wishMachine.step('claimed', 'claim', ['neighbour'])).toThrow('目前是「已认领」，不能认领')
})

test('acts leave the state, and each is somebody’s in some state', () => {
  const { allowed, refusedAs } = walk(wishActs, WISH_ACTORS)
  expect(refusedAs).toEqual(['CONFLICT', 'FORBIDDEN'])
  for (const line of allowed) {
    const [from, , , to] = line.split(' ')
    expect(to).toBe(from)
  }
  const of = (act: string, actor: string) =>
    allowed.flatMap(line => {
      const [from, name, who] = line.split(' ')
      return name === act && who === actor ? from : []
    })
  expect(of('disclose', 'claimer')).toEqual(['claimed', 'fulfilled'])
  expect(allowed.filter(line => line.includes(' disclose '))).toHaveLength(2)
  for (const actor of ['neighbour', 'helper', 'timer']) expect(of('lookUp', actor)).toEqual([])
  expect(of('blank', 'wisher')).toHaveLength(9)
  expect(of('progress', 'helper')).toEqual(['claimed'])
  expect(of('report', 'wisher')).toEqual([])
  expect(isAct('toString')).toBe(false)
})
