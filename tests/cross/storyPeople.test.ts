import { demo, the } from './support/demo'
import { demoStreet } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const sun = () => street.as('demo-secretary-sun')

test('someone new looks around, joins, and is a resident', async () => {
  const passer = street.as('passer-by')
  const { communities, units } = await passer.get('people', 'directory', undefined)
  expect(communities).toEqual([
    { id: 'huaiyin', name: '槐荫社区' },
    { id: 'wutong', name: '梧桐社区' },
  ])
  expect(units.map(unit => unit.name)).toContain('区图书馆')
  const joined = { communityId: 'wutong', displayName: '新邻居' }
  expect(await passer.get('people', 'join', joined)).toEqual({ personId: 'passer-by' })
  const me = await passer.get('people', 'me', undefined)
  expect(me).toMatchObject({ ...joined, communityName: '梧桐社区', roles: [], memberships: [] })
  expect(await passer.get('people', 'join', joined)).toEqual({ personId: 'passer-by' })
  expect(await passer.refused('people', 'join', { communityId: 'huaiyin', displayName: '搬家' })).toBe(
    'CONFLICT',
  )
})

test('of two taps on «join» at once one joins, and that is where they live', async () => {
  const person = street.as('in-a-hurry')
  const join = (communityId: string) => person.ask('people', 'join', { communityId, displayName: '急性子' })
  const [one, two] = await Promise.all([join('wutong'), join('huaiyin')])
  expect([one, two].filter(answer => answer?.ok)).toHaveLength(1)
  const { communityId } = await person.get('people', 'me', undefined)
  expect(communityId).toBe(one?.ok ? 'wutong' : 'huaiyin')
})

test('the secretary verifies a report-in, and it is a membership from then on', async () => {
  const xiaoyan = street.as('demo-neighbour-3')
  expect((await xiaoyan.get('people', 'me', undefined)).memberships).toEqual([])
  const waiting = await zhao().get('people', 'reportIns', { communityId: 'wutong' })
  expect(waiting.items).toMatchObject([{ displayName: '吴小燕', unitId: 'library', kind: 'inService' }])
  const reportInId = waiting.items[0]?.reportInId ?? ''
  expect(await zhao().get('people', 'reviewReportIn', { reportInId, approve: true })).toMatchObject({
    status: 'active',
  })
  const { memberships } = await xiaoyan.get('people', 'me', undefined)
  expect(memberships).toMatchObject([{ kind: 'inService', communityId: 'wutong', unitId: 'library' }])
  expect((await zhao().get('people', 'reportIns', { communityId: 'wutong' })).items).toEqual([])
  expect(await zhao().refused('people', 'reviewReportIn', { reportInId, approve: true })).toBe('CONFLICT')
})

test('who was sent back applies again, with the same application', async () => {
  const declined = the(demo.reportIns, one => one.status === 'declined')
  const lihua = street.as(declined.personId)
  const application = { communityId: 'huaiyin', unitId: 'hospital', kind: 'inService' } as const
  expect(await lihua.get('people', 'reportIn', application)).toMatchObject({ reportInId: declined._id })
  const review = { reportInId: declined._id, approve: false, reason: '请带上介绍信' }
  expect(await sun().get('people', 'reviewReportIn', review)).toMatchObject({ status: 'declined' })
  await lihua.get('people', 'reportIn', application)
  await sun().get('people', 'reviewReportIn', { reportInId: declined._id, approve: true })
  const { memberships } = await lihua.get('people', 'me', undefined)
  expect(memberships).toMatchObject([{ unitId: 'hospital' }])
})

test('the secretary sees everyone of the community, and nobody else', async () => {
  const { items } = await zhao().get('people', 'list', { communityId: 'wutong' })
  const own = demo.people.filter(one => one.communityId === 'wutong').map(one => one._id)
  const joined = items.map(one => one.personId).filter(id => id !== 'in-a-hurry')
  expect(joined.sort()).toEqual([...own, 'passer-by'].sort())
  expect(items.find(one => one.personId === 'demo-member-li')?.isMember).toBe(true)
})
