import { audits } from '@cloud/kit/audit'
import { people } from '@cloud/kit/person'
import { communities, streets, units } from '@cloud/kit/street'
import { tally } from './support/crowd'
import { demoStreet } from './support/street'
import { everythingTold } from './support/told'
import { phoneCode } from './support/upload'

const street = demoStreet()
const he = () => street.as('demo-admin')
const wang = () => street.as('demo-resident-wang')
const personId = 'demo-resident-wang'
const reason = '原书记调走了'
const secretary = { personId, role: 'secretary', scopeId: 'wutong', reason } as const

test('a secretary is appointed, does the work of one, and is dismissed: with history', async () => {
  expect(await wang().refused('people', 'reportIns', { communityId: 'wutong' })).toBe('FORBIDDEN')
  expect(await he().get('admin', 'grantRole', secretary)).toMatchObject({ changed: true })
  expect(await he().get('admin', 'grantRole', secretary)).toMatchObject({ changed: false })
  await wang().get('people', 'reportIns', { communityId: 'wutong' })
  const holders = async () => (await he().get('admin', 'holders', { role: 'secretary' })).items
  expect(await holders()).toEqual(
    expect.arrayContaining([
      { personId, displayName: '王桂兰', role: 'secretary', scopeId: 'wutong' },
      expect.objectContaining({ personId: 'demo-secretary-sun', scopeId: 'huaiyin' }),
    ]),
  )
  expect(JSON.stringify(await everythingTold())).toContain('梧桐社区书记')

  expect(await he().get('admin', 'revokeRole', { ...secretary, reason: '任期到了' })).toMatchObject({
    changed: true,
  })
  expect(await he().get('admin', 'revokeRole', secretary)).toMatchObject({ changed: false })
  expect(await wang().refused('people', 'reportIns', { communityId: 'wutong' })).toBe('FORBIDDEN')
  expect((await holders()).map(one => one.personId)).not.toContain(personId)
  const { items, roles } = await he().get('admin', 'roleHistory', { personId })
  const line = { actor: '何静', role: 'secretary', scopeId: 'wutong' }
  expect(items).toMatchObject([
    { ...line, action: 'grant', reason },
    { ...line, action: 'revoke', reason: '任期到了' },
  ])
  expect(roles).toEqual([])
})

test('nobody appoints oneself, for another street, or in a place that is not there', async () => {
  const own = { ...secretary, personId: 'demo-admin' }
  expect(await he().refused('admin', 'grantRole', own)).toBe('FORBIDDEN')
  expect(await he().refused('admin', 'grantRole', { ...secretary, scopeId: 'nowhere' })).toBe('NOT_FOUND')
  expect(await he().refused('admin', 'grantRole', { ...secretary, personId: 'nobody' })).toBe('NOT_FOUND')
  await communities.insert({ _id: 'far', streetId: 'other-street', name: '远方社区' })
  await units.insert({ _id: 'far-unit', streetId: 'other-street', name: '远方单位' })
  const far = [
    { ...secretary, scopeId: 'far' },
    { ...secretary, role: 'unitLiaison', scopeId: 'far-unit' },
    { ...secretary, role: 'streetAdmin', scopeId: 'other-street' },
  ]
  for (const input of far)
    for (const path of ['grantRole', 'revokeRole'])
      expect(await he().refused('admin', path, input)).toBe('FORBIDDEN')
  for (const [path, input] of [
    ['people', { communityId: 'far' }],
    ['venues', { communityId: 'far' }],
    ['holders', { role: 'unitLiaison', scopeId: 'far-unit' }],
    ['renameCommunity', { communityId: 'far', name: '改名' }],
    ['renameUnit', { unitId: 'far-unit', name: '改名' }],
    ['saveVenue', { communityId: 'far', name: '地点', address: '地址' }],
    ['saveVenue', { communityId: 'wutong', venueId: 'huaiyin-centre', name: '地点', address: '地址' }],
  ] as const)
    expect([path, await he().refused('admin', path, input)]).toEqual([path, 'FORBIDDEN'])
  const { items } = await he().get('admin', 'units', {})
  expect(items.map(one => one.name)).not.toContain('远方单位')
})

test('the street never is without an administrator, also when two dismiss each other at once', async () => {
  const admin = (id: string) => ({ personId: id, role: 'streetAdmin', scopeId: 'qingxi', reason }) as const
  expect(await he().refused('admin', 'revokeRole', admin('demo-admin'))).toBe('CONFLICT')
  for (let round = 0; round < 5; round++) {
    const { adminIds = [] } = (await streets.get('qingxi')) ?? {}
    const [left = ''] = adminIds
    const other = left === 'demo-admin' ? personId : 'demo-admin'
    await street.as(left).get('admin', 'grantRole', admin(other))
    const answers = await Promise.all([
      street.as(left).ask('admin', 'revokeRole', admin(other)),
      street.as(other).ask('admin', 'revokeRole', admin(left)),
    ])
    expect(tally(answers).ok).toBe(1)
    const after = (await streets.get('qingxi'))?.adminIds ?? []
    expect(after).toHaveLength(1)
    const holders = await Promise.all(['demo-admin', personId].map(id => people.get(id)))
    const holding = holders.filter(one => one?.roles.some(({ role }) => role === 'streetAdmin'))
    expect(holding.map(one => one?._id)).toEqual(after)
  }
  const [last = ''] = (await streets.get('qingxi'))?.adminIds ?? []
  if (last !== 'demo-admin') {
    await street.as(last).get('admin', 'grantRole', admin('demo-admin'))
    await he().get('admin', 'revokeRole', admin(last))
  }
})

test('people are found by how their name begins', async () => {
  const { items } = await he().get('admin', 'people', { communityId: 'wutong', name: '周' })
  expect(items.map(one => one.displayName).sort()).toEqual(['周倩', '周秀英'])
  const everyone = await he().get('admin', 'people', { communityId: 'wutong' })
  expect(everyone.items.length).toBeGreaterThan(5)
  expect((await he().get('admin', 'people', { communityId: 'wutong', name: '无名' })).items).toEqual([])
})

test('units are made once each, renamed, and found by pages and by how their name begins', async () => {
  const names = Array.from({ length: 45 }, (_, index) => `第${String(index).padStart(2, '0')}中学`)
  for (const name of names) await he().get('admin', 'createUnit', { name })
  expect(await he().refused('admin', 'createUnit', { name: '区医院' })).toBe('CONFLICT')
  const both = await Promise.all([1, 2, 3].map(() => he().ask('admin', 'createUnit', { name: '文化馆' })))
  expect(tally(both)).toEqual({ ok: 1, CONFLICT: 2 })
  expect(await he().refused('admin', 'renameUnit', { unitId: 'library', name: '区医院' })).toBe('CONFLICT')
  await he().get('admin', 'renameUnit', { unitId: 'library', name: '区少儿图书馆' })
  const read = async (q?: string) => {
    const all: string[] = []
    let cursor: string | undefined
    do {
      const page = await he().get('admin', 'units', { ...(q && { q }), ...(cursor && { cursor }) })
      all.push(...page.items.map(one => one.name))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    return all
  }
  expect(await read('第')).toEqual(names)
  const all = await read()
  expect(new Set(all).size).toBe(all.length)
  expect(all).toEqual(expect.arrayContaining([...names, '区少儿图书馆', '区医院', '文化馆']))
})

test('communities and venues are made and changed; a position is kept, and can be taken away', async () => {
  const { id } = await he().get('admin', 'createCommunity', { name: '柳河社区' })
  expect(await he().refused('admin', 'createCommunity', { name: '梧桐社区' })).toBe('CONFLICT')
  await he().get('admin', 'renameCommunity', { communityId: id, name: '柳河湾社区' })
  expect((await he().get('admin', 'communities', undefined)).items.map(one => one.name)).toContain(
    '柳河湾社区',
  )
  const venue = { communityId: id, name: '柳河活动室', address: '柳河路 1 号' }
  const position = { lat: 30.27, lng: 120.15 }
  const { id: venueId } = await he().get('admin', 'saveVenue', { ...venue, position })
  const read = async () => (await he().get('admin', 'venues', { communityId: id })).items
  expect(await read()).toEqual([{ id: venueId, name: venue.name, address: venue.address, position }])
  await he().get('admin', 'saveVenue', { ...venue, venueId, name: '柳河驿站' })
  expect(await read()).toEqual([{ id: venueId, name: '柳河驿站', address: venue.address }])
  const bad = { ...venue, position: { lat: 91, lng: 0 } }
  expect(await he().refused('admin', 'saveVenue', bad)).toBe('BAD_REQUEST')
})

test('settings are what the schema has in words; a change says why, a bad one changes nothing', async () => {
  const { items } = await he().get('admin', 'settings', undefined)
  expect(items).toEqual(
    expect.arrayContaining([
      { path: 'standing.perMonth', group: '在职党员达标', label: '每月至少服务几次', value: 1 },
      { path: 'wish.maxHelpers', group: '微心愿', label: '最多几人一起帮忙', value: 4 },
      { path: 'team.releaseHours', group: '服务队', label: '开始前几小时放回没人领的名额', value: 24 },
    ]),
  )
  for (const values of [
    { 'standing.perMonth': 1.5 },
    { 'standing.perMonth': -1 },
    { 'standing.perMonth': true },
    { 'team.releaseHours': 169 },
    { adminIds: 1 },
    { 'adminIds.0': 1 },
    { 'standing.__proto__': 1 },
    { 'standing.perMonth': 3, 'no.such': 1 },
  ])
    expect(await he().refused('admin', 'saveSettings', { values, reason })).toBe('BAD_REQUEST')
  const saved = await he().get('admin', 'saveSettings', { values: { 'standing.perMonth': 2 }, reason })
  expect(saved.items).toEqual(
    items.map(item => (item.path === 'standing.perMonth' ? { ...item, value: 2 } : item)),
  )
  const { standing, adminIds, wishReward } = (await streets.get('qingxi')) ?? {}
  expect({ standing, adminIds, wishReward }).toEqual({
    standing: { perMonth: 2, perYear: 10, proRata: false, remind: true },
    adminIds: ['demo-admin'],
    wishReward: { points: 20, minutes: 40 },
  })
})

test('somebody is found by the whole phone and by nothing less, and it is written down', async () => {
  const xiaoyan = street.as('demo-neighbour-3')
  const phone = '13700000031'
  const code = await phoneCode(xiaoyan.url, xiaoyan.openId, phone)
  await xiaoyan.get('people', 'setPhone', { code })
  expect(await he().get('admin', 'findByPhone', { phone: ` ${phone} ` })).toMatchObject({
    ...{ personId: 'demo-neighbour-3', displayName: '吴小燕', communityName: '梧桐社区' },
  })
  for (const bad of ['1370000003', '137', '', '13700000031x'])
    expect(await he().refused('admin', 'findByPhone', { phone: bad })).toBe('BAD_REQUEST')
  expect(await he().refused('admin', 'findByPhone', { phone: '13700000032' })).toBe('NOT_FOUND')
  const lines = await audits.find({
    where: { ref: 'person:demo-neighbour-3' },
    orderBy: [['at', 'asc']],
    limit: 10,
  })
  expect(lines.filter(line => line.action === 'findByPhone').map(line => line.actorName)).toEqual(['何静'])
})
