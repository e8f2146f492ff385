/** 单位报到, and what a liaison and a secretary may not see of other units and communities (design invariant 5). */
import jsQR from 'jsqr'
import { PNG } from 'pngjs'
import { demo, the } from './support/demo'
import { demoStreet } from './support/street'

const street = demoStreet()
const zhao = () => street.as('demo-secretary-zhao')
const sun = () => street.as('demo-secretary-sun')
const zhou = () => street.as('demo-liaison-zhou')
/** Liaison of 清溪小学. */
const yang = () => street.as('demo-neighbour-8')

const waitingAtHuaiyin = () =>
  the(demo.unitReportIns, one => one.communityId === 'huaiyin' && one.status === 'pending')._id

test('a unit reports in, the secretary verifies, the liaison takes it back and comes again', async () => {
  const unitReportInId = waitingAtHuaiyin()
  const { items } = await sun().get('people', 'communityUnits', { communityId: 'huaiyin' })
  expect(items).toMatchObject([{ unitReportInId, unitName: '区图书馆', liaisonName: '周倩' }])
  await sun().get('people', 'reviewUnitReportIn', { unitReportInId, approve: true })
  const active = await sun().get('people', 'communityUnits', { communityId: 'huaiyin', status: 'active' })
  expect(active.items).toMatchObject([{ unitReportInId, status: 'active' }])
  const again = { unitId: 'library', communityId: 'huaiyin', offer: '流动书车' }
  expect(await zhou().refused('people', 'reportInUnit', again)).toBe('CONFLICT')
  await zhou().get('people', 'withdrawUnitReportIn', { unitReportInId })
  expect(await zhou().get('people', 'reportInUnit', again)).toEqual({ unitReportInId, status: 'pending' })
  const own = await zhou().get('people', 'unitReportIns', { unitId: 'library' })
  expect(own.items.find(one => one.unitReportInId === unitReportInId)).toMatchObject({ offer: '流动书车' })
})

test('a unit that was sent back reads why, and a new one is one application however often it is sent', async () => {
  const sent = (await yang().get('people', 'unitReportIns', { unitId: 'primary-school' })).items
  expect(sent.find(one => one.communityId === 'wutong')?.declinedReason).toContain('负责老师')
  const input = { unitId: 'primary-school', communityId: 'wutong', offer: '周三托管，王老师' }
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => yang().ask('people', 'reportInUnit', input)),
  )
  expect(answers.filter(answer => answer.ok)).toHaveLength(1)
  const { items } = await zhao().get('people', 'communityUnits', { communityId: 'wutong' })
  expect(items).toMatchObject([{ offer: '周三托管，王老师', status: 'pending' }])
  expect(items[0]?.declinedReason).toBeUndefined()
})

test('a liaison sees and vouches for the own unit only, a secretary reviews the own community only', async () => {
  const pendingAtLibrary = the(demo.reportIns, one => one.status === 'pending')._id
  expect(await yang().refused('people', 'unitApplications', { unitId: 'library' })).toBe('FORBIDDEN')
  expect(await yang().refused('people', 'vouch', { reportInId: pendingAtLibrary, agree: true })).toBe(
    'FORBIDDEN',
  )
  expect(await yang().refused('people', 'getReportIn', { reportInId: pendingAtLibrary })).toBe('FORBIDDEN')
  const input = { unitId: 'library', communityId: 'wutong', offer: '书' }
  expect(await yang().refused('people', 'reportInUnit', input)).toBe('FORBIDDEN')
  expect(await zhou().refused('people', 'reviewUnitReportIn', { unitReportInId: 'x', approve: true })).toBe(
    'FORBIDDEN',
  )
  const theirs = the(demo.unitReportIns, one => one.communityId === 'wutong')._id
  expect(await sun().refused('people', 'reviewUnitReportIn', { unitReportInId: theirs, approve: true })).toBe(
    'FORBIDDEN',
  )
  const lists = [
    ...(await zhao().get('people', 'communityUnits', { communityId: 'wutong', status: 'active' })).items,
    ...(await zhao().get('people', 'reportIns', { communityId: 'wutong', status: 'active' })).items,
  ]
  expect(lists.length).toBeGreaterThan(2)
  expect(lists.filter(one => one.communityId !== 'wutong')).toEqual([])
  const units = (await zhou().get('people', 'unitApplications', { unitId: 'library' })).items
  expect(units.filter(one => one.unitId !== 'library')).toEqual([])
})

test('nobody vouches for themselves', async () => {
  const { reportInId } = await zhou().get('people', 'reportIn', {
    ...{ communityId: 'wutong', unitId: 'library', kind: 'inService' },
  })
  expect(await zhou().refused('people', 'vouch', { reportInId, agree: true })).toBe('FORBIDDEN')
  expect(await zhao().get('people', 'reviewReportIn', { reportInId, approve: true })).toMatchObject({
    status: 'active',
  })
})

test('the code of a community is a picture that says where one joins, for its secretary alone', async () => {
  const { image, communityName } = await zhao().get('people', 'communityCode', { communityId: 'wutong' })
  expect(communityName).toBe('梧桐社区')
  const { width, height, data } = PNG.sync.read(Buffer.from(image.split(',')[1] ?? '', 'base64'))
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(
    'features/people/pages/join/index?scene=wutong',
  )
  expect(image.length).toBeLessThan(100 * 1024)
  expect(await sun().refused('people', 'communityCode', { communityId: 'wutong' })).toBe('FORBIDDEN')
})
