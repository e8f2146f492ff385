import { database } from '@cloud/kit/cloud'
import { LISTS } from '@cloud/report/labels'
import { scopedCalls } from './support/scoped'
import { demoStreet } from './support/street'

const street = demoStreet()

const UNSCOPED: [name: string, path: string, input: object][] = [
  ['people', 'me', {}],
  ['people', 'directory', {}],
  ['people', 'eraseCheck', {}],
  ['people', 'exportMyData', { domain: 'services' }],
  ['wish', 'mine', {}],
  ['wish', 'claimedByMe', {}],
  ['wish', 'list', { communityId: 'wutong', category: '其他' }],
  ['wish', 'list', { communityId: 'wutong', search: '修灯的事情' }],
  ['wish', 'list', { communityId: 'wutong', order: 'soon' }],
  ['post', 'myShifts', {}],
  ['post', 'myShifts', { when: 'now' }],
  ['post', 'myShifts', { when: 'coming' }],
  ['post', 'myShifts', { when: 'past' }],
  ['post', 'volunteering', {}],
  ['post', 'setVolunteering', { skills: ['急救'], standIn: true }],
  ['post', 'openShifts', { communityId: 'wutong', venueId: 'wutong-meal', day: '2026-11-22' }],
  ['attendance', 'standing', { year: 2026 }],
  ['attendance', 'certificates', {}],
  ['attendance', 'exemptions', {}],
  ['attendance', 'whereServed', { shiftId: 'x' }],
  ['attendance', 'issueCertificate', { from: '2026-10-01', to: '2026-11-20' }],
  ['attendance', 'card', {}],
  ['points', 'balance', {}],
  ['points', 'statement', {}],
  ['points', 'books', {}],
  ['points', 'rules', {}],
  ['points', 'ruleVersions', {}],
  ['points', 'budgets', {}],
  ['points', 'bank', {}],
  ['points', 'inviteKin', { relation: 'parent' }],
  ['points', 'previewKin', { code: 'ABCDEFGH' }],
  ['points', 'acceptKin', { code: 'ABCDEFGH' }],
  ['points', 'endKin', { personId: 'x' }],
  ['points', 'gifts', { side: 'given' }],
  ['points', 'gifts', { side: 'received' }],
  ['points', 'adjustments', {}],
  ['points', 'adjustments', { open: true }],
  ['points', 'proposeAdjustment', { personId: 'demo-neighbour-2', asset: 'points', change: 5, reason: '试' }],
  ['menu', 'myOrders', {}],
  ['menu', 'myJobs', {}],
  ['menu', 'drafts', { communityId: 'wutong', status: 'template', cursor: '0'.repeat(32) }],
  ['menu', 'organisations', { communityId: 'wutong', cursor: '0'.repeat(32) }],
  ['menu', 'orgReviewByCode', { code: 'NOSUCHCODE' }],
  ['team', 'mine', {}],
  ['shop', 'myVouchers', {}],
  ['shop', 'myPlaces', {}],
  ['shop', 'items', { communityId: 'wutong', affordable: true }],
  ['report', 'homeTab', {}],
  ['report', 'serviceTab', {}],
  ['report', 'meTab', {}],
  ['people', 'reportIn', { communityId: 'huaiyin', unitId: 'library', kind: 'floating' }],
]

const OF_MONTH = { communityId: 'wutong', month: '2026-11' }
const LISTED = [
  ...Object.keys(LISTS).map(list => ({ ...OF_MONTH, list })),
  { communityId: 'wutong', list: 'wishState', state: 'open' },
  { communityId: 'wutong', list: 'orderState', state: 'placed' },
  { list: 'units' },
]

const SCAN = 'scans the whole collection'

test('the local cloud of the tests refuses a query that no index serves, and names the index', async () => {
  const query = database.collection('wishes').where({ title: '没有索引的字段' }).get()
  await expect(query).rejects.toMatchObject({
    errMsg: expect.stringMatching(/scans the whole collection wishes: .* \[\["title",1\]\]/),
  })
})

const CALLS: [name: string, path: string, input: object][] = [
  ...UNSCOPED,
  ...scopedCalls.map(({ name, path, input }): [string, string, object] => [name, path, input]),
  ['wish', 'list', { communityId: 'wutong', status: 'open' }],
  ['team', 'list', { communityId: 'wutong', status: 'pending' }],
  ['admin', 'people', { communityId: 'wutong' }],
  ['admin', 'units', { cursor: '区' }],
  ['attendance', 'approvals', {}],
  ['report', 'board', {}],
  ['inbox', 'list', {}],
  ['inbox', 'list', { cursor: '0'.repeat(32) }],
  ['inbox', 'settings', {}],
  ...LISTED.map((input): [string, string, object] => ['report', 'list', input]),
  ['attendance', 'approvals', { kind: 'appeals', cursor: '0'.repeat(32) }],
  ['attendance', 'waiting', { communityId: 'wutong', kind: 'appeals', cursor: '0'.repeat(32) }],
]

test('every query of every procedure is served by an index', async () => {
  const broken: unknown[] = []
  for (const who of ['demo-member-li', 'demo-resident-wang', 'demo-secretary-zhao', 'demo-admin'])
    for (const call of CALLS) {
      const answer = await street.as(who).send(...call)
      if (!answer.ok && answer.error.code === 'INTERNAL') broken.push([who, call, answer])
    }
  expect(broken).toEqual([])
  const lines = street.cloud().log().split('\n')
  // All but the one that the test before asks for.
  expect(lines.filter(line => line.includes(SCAN) && !line.includes('wishes: where {title}'))).toEqual([])
})
