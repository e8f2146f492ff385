import { walk } from '../kit/walk'
import { wishActs } from './acts'
import { NOW_NEXT, WISH_EVENTS, WISH_LABELS } from './labels'
import { WISH_ACTORS, wishMachine } from './machine'

const ROLES = ['wisher', 'claimer', 'helper', 'staff', 'neighbour']

test.each(Object.keys(WISH_LABELS))('in «%s» everyone reads how it stands and what comes next', status => {
  const told = Object.entries(NOW_NEXT).find(([name]) => name === status)?.[1]
  expect(Object.keys(told ?? {})).toEqual(ROLES)
  for (const { now, next } of Object.values(told ?? {})) {
    expect(now).toMatch(/\p{Script=Han}.*。$/u)
    expect(next).toMatch(/\p{Script=Han}.*。$/u)
  }
})

/** What the timeline leaves out: who told on whom, and what changes nothing that others see. */
const UNTOLD = ['report', 'edit', 'editContact', 'addPhotos', 'shareThanks', 'lookUp']

test('the timeline has words for everything that happens to a wish', () => {
  const happening = [...walk(wishMachine, WISH_ACTORS).allowed, ...walk(wishActs, WISH_ACTORS).allowed]
  const actions = new Set(happening.map(line => line.split(' ')[1] ?? ''))
  expect([...actions].filter(action => !WISH_EVENTS[action]).sort()).toEqual([...UNTOLD].sort())
})
