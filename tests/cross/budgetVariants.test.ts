/** The same budget as in budget.test.ts, for ways through a procedure that its one good call there does not take. */
import { roster, rosterIdOf } from '@cloud/people/roster/collections'
import { costOf, overBudget } from './support/cost'
import { LIAISON, SECRETARY } from './support/good/good'
import { demoStreet } from './support/street'
import { upload } from './support/upload'

const street = demoStreet()
const MUTATION = { type: 'mutation' } as const

const phoneOf = (index: number) => `139${String(index).padStart(8, '0')}`

/** A roster of so many members, straight into the cloud. */
async function rosterOf(count: number) {
  const member = {
    communityId: 'wutong',
    unitId: 'library',
    unitName: '区图书馆',
    kind: 'inService' as const,
  }
  for (let index = 0; index < count; index++) {
    const phone = phoneOf(index)
    const own = { name: `党员${index}`, phone, seq: index.toString(16).padStart(32, '0') }
    await roster.insert({ _id: rosterIdOf('wutong', phone), ...member, ...own, mark: 'x', importId: 'y' })
  }
}

const sheetOf = (phones: string[]) =>
  upload(
    street.cloud().url,
    SECRETARY,
    'roster/wutong/few.csv',
    ['姓名,手机号,单位,类别', ...phones.map(phone => `高原,${phone},区图书馆,在职党员`)].join('\n'),
  )

test('a preview reads the rows that its spreadsheet is about, however long the roster is', async () => {
  await rosterOf(150)
  const phones = [...Array.from({ length: 20 }, (_, index) => phoneOf(index)), '13900009999']
  const input = { communityId: 'wutong', fileId: await sheetOf(phones) }
  const answer = await street.as(SECRETARY).get('people', 'importPreview', input)
  expect(answer.counts).toEqual({ new: 1, changed: 20, same: 0, duplicate: 0, faulty: 0 })
  expect(overBudget(MUTATION, await costOf(street.cloud()))).toEqual([])
})

test('a unit that was sent away, or went, comes back within the budget', async () => {
  const liaison = street.as(LIAISON)
  const input = { unitId: 'library', communityId: 'huaiyin', offer: '流动书车' }
  const { items } = await liaison.get('people', 'unitReportIns', { unitId: 'library' })
  const own = items.find(one => one.communityId === 'huaiyin')
  const unitReportInId = own?.unitReportInId ?? ''
  if (own?.status === 'declined')
    expect(await liaison.ask('people', 'reportInUnit', input)).toMatchObject({ ok: true })
  await liaison.get('people', 'withdrawUnitReportIn', { unitReportInId })
  await liaison.get('people', 'reportInUnit', input)
  expect(overBudget(MUTATION, await costOf(street.cloud()))).toEqual([])
  await street.as('demo-secretary-sun').get('people', 'reviewUnitReportIn', {
    ...{ unitReportInId, approve: false, reason: '请写明时间' },
  })
  await liaison.get('people', 'reportInUnit', input)
  expect(overBudget(MUTATION, await costOf(street.cloud()))).toEqual([])
})

test('whoever moves with a membership, and whoever reports in again, keeps within the budget', async () => {
  const person = street.as('somebody-moving')
  await person.get('people', 'join', { communityId: 'wutong', displayName: '搬家的人' })
  const application = { communityId: 'wutong', unitId: 'library', kind: 'inService' } as const
  const { reportInId } = await person.get('people', 'reportIn', application)
  await person.get('people', 'withdrawReportIn', { reportInId })
  await person.get('people', 'reportIn', application)
  expect(overBudget(MUTATION, await costOf(street.cloud()))).toEqual([])
  await street.as(SECRETARY).get('people', 'reviewReportIn', { reportInId, approve: true })
  await person.get('people', 'move', { communityId: 'huaiyin' })
  expect(overBudget(MUTATION, await costOf(street.cloud()))).toEqual([])
})

test('no part of the copy of one’s data oversteps', async () => {
  const { EXPORT_DOMAINS } = await import('@cloud/people/myData/export')
  const over: unknown[] = []
  for (const who of ['demo-member-li', 'demo-resident-wang', LIAISON])
    for (const domain of EXPORT_DOMAINS) {
      await street.as(who).get('people', 'exportMyData', { domain })
      const faults = overBudget({ type: 'query' }, await costOf(street.cloud()))
      if (faults.length > 0) over.push([who, domain, faults])
    }
  expect(over).toEqual([])
})
