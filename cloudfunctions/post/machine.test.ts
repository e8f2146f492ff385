import { walk } from '../kit/walk'
import { type ClaimActor, claimMachine, HOLDING } from './machine'

const ACTORS: ClaimActor[] = ['member', 'secretary', 'timer', 'streetAdmin']

/** Design, section 3, line by line; written out so that a change of the table must be made twice. */
const ALLOWED = [
  'claimed cancel member cancelled',
  'claimed checkIn member checkedIn',
  'claimed markNoShow secretary noShow',
  'claimed excuse secretary excused',
  'checkedIn checkOut member completed',
  'cancelled claimAgain member claimed',
  'lapsed claimAgain member claimed',
  'cancelled waitAgain member waitlisted',
  'lapsed waitAgain member waitlisted',
  'waitlisted offer timer offered',
  'waitlisted leaveWaitlist member cancelled',
  'waitlisted lapse timer lapsed',
  'offered acceptOffer member claimed',
  'offered leaveWaitlist member cancelled',
  'offered lapse timer lapsed',
  'checkedIn refuseLater secretary noShow',
  'completed refuseLater secretary noShow',
  'checkedIn forget timer forgotten',
  'claimed enter secretary completed',
  'claimed enter streetAdmin completed',
  'checkedIn enter secretary completed',
  'checkedIn enter streetAdmin completed',
  'forgotten enter secretary completed',
  'forgotten enter streetAdmin completed',
  'noShow enter secretary completed',
  'noShow enter streetAdmin completed',
  'completed correct secretary completed',
  'completed correct streetAdmin completed',
  'noShow pardon secretary excused',
  'noShow pardon streetAdmin excused',
  'claimed cancelByStaff timer cancelledByStaff',
  'waitlisted cancelByStaff timer cancelledByStaff',
  'offered cancelByStaff timer cancelledByStaff',
]

test('a claim takes these edges and no others', () => {
  expect(walk(claimMachine, ACTORS)).toEqual({
    allowed: ALLOWED.sort(),
    refusedAs: ['CONFLICT', 'FORBIDDEN'],
  })
})

test('a place is held by who is coming, came, or did not say that they would not', () => {
  expect(HOLDING).toEqual(['claimed', 'checkedIn', 'completed', 'noShow', 'forgotten'])
})
