/** Who sees what of a wish in each of its states, and what each state holds of the community's budget. */

import { type WishStatus, wishes } from '@cloud/wish/collections'
import { forWishes } from './support/budget'
import { demoStreet } from './support/street'
import {
  CLAIMER,
  contact,
  HELPER,
  NEIGHBOUR,
  OUTSIDER,
  RESIDENT,
  SECRETARY,
  wishInState,
} from './support/wishStates'

const street = demoStreet()
beforeEach(() => street.at(0))

/**
 * What somebody can see, in letters: `w` the wish, `n` names in full, `p` what they wrote to each other, `h` a hint of the
 * contact, `c` the contact itself.
 */
async function sightOf(who: string, wishId: string) {
  const seen = await street.as(who).ask('wish', 'get', { wishId })
  const looked = await street.as(who).ask('wish', 'contact', { wishId })
  const got = looked.ok && looked.data.phone === contact.phone ? 'c' : ''
  if (!seen.ok) return got || '-'
  const { wisherName, progress, contactHint } = seen.data
  const told = JSON.stringify(seen.data)
  for (const secret of [contact.phone, contact.address]) expect(told).not.toContain(secret)
  return `w${wisherName === '王桂兰' ? 'n' : ''}${progress ? 'p' : ''}${contactHint ? 'h' : ''}${got}`
}

const VIEWERS = [RESIDENT, CLAIMER, HELPER, SECRETARY, NEIGHBOUR, OUTSIDER]

type Sight = [
  wisher: string,
  claimer: string,
  helper: string,
  secretary: string,
  neighbour: string,
  outsider: string,
]
const HIDDEN: Sight = ['wnphc', '-', '-', 'wnphc', '-', '-']

const SIGHTS: Record<WishStatus, Sight> = {
  pending: HIDDEN,
  open: ['wnphc', 'w', 'w', 'wnphc', 'w', '-'],
  claimed: ['wnphc', 'wnphc', 'wnph', 'wnphc', 'w', '-'],
  fulfilled: ['wnphc', 'wnphc', 'wnph', 'wnphc', 'w', '-'],
  // It is done: whoever did it needs no contact any more.
  confirmed: ['wnphc', 'wnph', 'wnph', 'wnphc', 'w', '-'],
  declined: HIDDEN,
  withdrawn: HIDDEN,
  expired: HIDDEN,
  removed: HIDDEN,
}

/** Points that a wish in this state holds of what the community may promise; a confirmed one has spent them. */
const HELD: Record<WishStatus, number> = {
  ...{ pending: 0, open: 20, claimed: 20, fulfilled: 20, confirmed: 20 },
  // An expired wish may be opened again at once, without another review.
  ...{ declined: 0, withdrawn: 0, expired: 20, removed: 0 },
}

const isStatus = (text: string): text is WishStatus => Object.hasOwn(SIGHTS, text)
const STATUSES = Object.keys(SIGHTS).filter(isStatus)

test.each(STATUSES)('a wish that is %s', async status => {
  await wishInState(street, 'open')
  const before = await forWishes()
  const wishId = await wishInState(street, status)
  // Until a wish expires services are paid and give back, too: then it is asked what it holds itself.
  const held = status === 'expired' ? (await wishes.get(wishId))?.promised : before - (await forWishes())
  expect(held).toBe(HELD[status])
  expect(await Promise.all(VIEWERS.map(who => sightOf(who, wishId)))).toEqual(SIGHTS[status])
})

test.each(STATUSES)('a wish that is %s, its contact and words taken back', async status => {
  const wishId = await wishInState(street, status)
  await street.as(RESIDENT).get('wish', 'blank', { wishId, what: ['contact', 'detail'] })
  const sights = await Promise.all(VIEWERS.map(who => sightOf(who, wishId)))
  expect(sights).toEqual(SIGHTS[status].map(sight => sight.replace(/[hc]/g, '')))
  expect(await street.as(SECRETARY).get('wish', 'get', { wishId })).toMatchObject({
    detail: '',
    blanked: true,
  })
})
