import { streets } from '@cloud/kit/street'
import { tally } from './support/crowd'
import { demoStreet } from './support/street'

const street = demoStreet({ LINLI_FIRST_ADMIN: 'demo-resident-wang' })
const wang = () => street.as('demo-resident-wang')
const claim = { streetId: 'qingxi' }

test('who is named at deployment takes up the office once, and only while there is nobody', async () => {
  expect(await wang().refused('admin', 'claimFirst', claim)).toBe('CONFLICT')
  expect(await wang().get('people', 'me', undefined)).toMatchObject({ vacantStreetId: null })
  await streets.updateIf({ _id: 'qingxi' }, { adminIds: [] })
  expect(await wang().get('people', 'me', undefined)).toMatchObject({ vacantStreetId: 'qingxi' })
  expect(await street.as('demo-member-li').refused('admin', 'claimFirst', claim)).toBe('FORBIDDEN')
  expect(await wang().refused('admin', 'claimFirst', { streetId: 'nowhere' })).toBe('NOT_FOUND')
  const taps = await Promise.all([1, 2, 3, 4].map(() => wang().ask('admin', 'claimFirst', claim)))
  expect(tally(taps)).toEqual({ ok: 1, CONFLICT: 3 })
  expect(await wang().get('people', 'me', undefined)).toMatchObject({ vacantStreetId: null })
  const history = await wang().get('admin', 'roleHistory', { personId: 'demo-resident-wang' })
  expect(history.roles).toEqual([{ role: 'streetAdmin', scopeId: 'qingxi' }])
  expect(history.items).toMatchObject([{ action: 'claimFirst', role: 'streetAdmin', scopeId: 'qingxi' }])
})
