/** The demo street is of one piece: everything that is referred to exists, and every timeline leads to what is. */
import { teamIdsOf } from '@cloud/team/keys'
import { demoStreet } from '../seed/demo/street'
import { TIMER } from '../seed/seed'
import { dangling, MOMENTS, refsOf } from './support/seedIndex'

describe.each(MOMENTS)('made for %s', moment => {
  const now = new Date(`${moment}+08:00`)
  const docs = demoStreet(now)
  const refs = refsOf(docs)

  const { wishes, orders, posts, shifts, menus, menuItems, shiftClaims } = docs
  const placed = [wishes, posts, shifts, menus, orders, shiftClaims, docs.audits, docs.people].flat()
  const served = [shiftClaims, docs.serviceRecords, docs.reportIns].flat()
  test.each<[string, (string | undefined)[], { _id: string }[]]>([
    ['communities', placed.map(one => one.communityId), docs.communities],
    [
      'wishers and claimers',
      wishes.flatMap(one => [one.postedBy?.personId ?? one.wisherId, ...(one.takerIds ?? [])]),
      docs.people,
    ],
    ['residents and workers', orders.flatMap(one => [one.residentId, one.workerId]), docs.people],
    ['members', served.map(one => one.personId), docs.people],
    ['actors', docs.audits.map(one => one.actorId), [...docs.people, TIMER, { _id: 'seat' }]],
    ['venues', [posts, menuItems].flat().map(one => one.venueId), docs.venues],
    ['units', docs.reportIns.map(one => one.unitId), docs.units],
    ['posts', [shifts, shiftClaims].flat().map(one => one.postId), posts],
    ['shifts', shiftClaims.map(one => one.shiftId), shifts],
    ['menus', [menuItems, orders].flat().map(one => one.menuId), menus],
    ['items', orders.map(one => one.itemId), menuItems],
    ['leaders', docs.teams.map(one => one.leaderId), docs.people],
    ['teams', docs.people.flatMap(one => teamIdsOf(one, 'member', 'applied', 'removed')), docs.teams],
    ['holding teams', shifts.flatMap(one => one.held ?? []).map(hold => hold.teamId), docs.teams],
    [
      'people who are paid or pay',
      docs.transfers
        .flatMap(one => [one.credit, one.debit])
        .filter(side => side.includes(':person:'))
        .map(side => side.replace('points:', '').replace('minutes:', '')),
      docs.accounts,
    ],
    [
      'communities that paid or were paid',
      docs.transfers
        .flatMap(one => [one.credit, one.debit])
        .filter(side => side.includes(':community:'))
        .map(side => side.split(':')[2]),
      docs.communities,
    ],
    ['people who were told', docs.messages.map(one => one.to).filter(to => !to.includes(':')), docs.people],
    ['givers and receivers', docs.gifts.flatMap(one => [one.giverId, one.receiverId]), docs.people],
    ['people adjusted', docs.adjustments.map(one => one.personId), docs.people],
    ['records', docs.certificates.flatMap(one => one.recordIds), docs.serviceRecords],
  ])('the %s that are named exist', (_, wanted, known) => {
    expect(dangling(wanted, known)).toEqual([])
  })

  test('what audit lines, transfers and records are about exists', () => {
    const mentioned = [docs.audits, docs.transfers, docs.serviceRecords].flat().map(one => one.ref)
    expect(mentioned.filter(ref => !refs.has(ref))).toEqual([])
  })

  test('the timeline of everything ends in the state it is in, and nothing happened tomorrow', () => {
    for (const [ref, status] of refs) {
      const lines = docs.audits.filter(line => line.ref === ref)
      if (status) expect([ref, lines.at(-1)?.to]).toEqual([ref, status])
      if (status) for (const [index, line] of lines.entries()) expect(line.from).toBe(lines[index - 1]?.to)
    }
    expect(docs.audits.filter(line => line.at > now)).toEqual([])
  })
})
