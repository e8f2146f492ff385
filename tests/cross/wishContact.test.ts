/** How to reach a wisher: who learns it, when, and that it is written down. */
import { audits } from '@cloud/kit/audit'
import { wishContacts, wishes } from '@cloud/wish/collections'
import { tally } from './support/crowd'
import { demoStreet } from './support/street'
import { everythingTold } from './support/told'

const street = demoStreet()
const wang = () => street.as('demo-resident-wang')
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as('demo-member-li')
const neighbour = () => street.as('demo-neighbour-3')

const contact = { name: '王桂兰', phone: '13912345678', address: '梧桐里小区 2 号楼 301' }
const SECRETS = ['13912345678', '2 号楼 301', '139****', '12345678']
const text = { title: '换个水龙头', detail: '厨房的，一直滴水。', category: '家电维修' }

async function openWish() {
  const { wishId } = await wang().get('wish', 'post', { ...text, contact })
  await zhao().get('wish', 'review', { wishId, approve: true })
  return wishId
}

const disclosures = async (wishId: string) => {
  const lines = await audits.find({ where: { ref: `wish:${wishId}` }, orderBy: [['at', 'asc']], limit: 100 })
  return lines.filter(({ action }) => action === 'disclose').map(({ actorId }) => actorId)
}

test('the claimer learns it after the claim and not before; each look is written down, and the wisher sees who', async () => {
  const wishId = await openWish()
  expect(await li().refused('wish', 'contact', { wishId })).toBe('FORBIDDEN')
  await li().get('wish', 'claim', { wishId })
  expect((await li().get('wish', 'get', { wishId })).actions).toContain('disclose')
  expect(await li().get('wish', 'contact', { wishId })).toEqual(contact)
  expect(await zhao().get('wish', 'contact', { wishId })).toEqual(contact)
  expect(await neighbour().refused('wish', 'contact', { wishId })).toBe('FORBIDDEN')
  expect(await disclosures(wishId)).toEqual(['demo-member-li', 'demo-secretary-zhao'])
  const { timeline } = await wang().get('wish', 'get', { wishId })
  const looks = timeline.filter(({ action }) => action === 'disclose').map(({ actor }) => actor)
  expect(looks).toEqual(['李明', '赵敏'])
  const told = (await everythingTold()).filter(one => one.to === 'demo-resident-wang')
  expect(told.map(one => one.hint)).toContain('李明查看了您的联系方式')
})

test('wishers look at their own without a line; a former claimer learns nothing any more', async () => {
  const wishId = await openWish()
  expect(await wang().get('wish', 'contact', { wishId })).toEqual(contact)
  expect(await disclosures(wishId)).toEqual([])
  await li().get('wish', 'claim', { wishId })
  await li().get('wish', 'release', { wishId, reason: '出差' })
  expect(await li().refused('wish', 'contact', { wishId })).toBe('FORBIDDEN')
  await li().get('wish', 'claim', { wishId })
  await li().get('wish', 'fulfil', { wishId, note: '换好了' })
  await wang().get('wish', 'confirm', { wishId, done: true })
  expect(await li().refused('wish', 'contact', { wishId })).toBe('CONFLICT')
})

test('no list, page, timeline or error gives it away, to anybody', async () => {
  const wishId = await openWish()
  await neighbour().get('wish', 'claim', { wishId })
  await li().get('wish', 'joinClaim', { wishId })
  await neighbour().get('wish', 'admitHelper', { wishId, personId: 'demo-member-li', accept: true })
  await neighbour().get('wish', 'addProgress', { wishId, note: '明天去' })
  const asked: [string, string, object][] = [
    ['wish', 'get', { wishId }],
    ['wish', 'list', { communityId: 'wutong' }],
    ['wish', 'list', { communityId: 'wutong', status: 'claimed' }],
    ['wish', 'list', { communityId: 'wutong', status: 'claimed', search: '水龙头' }],
    ['wish', 'mine', {}],
    ['wish', 'claimedByMe', {}],
    ['wish', 'contact', { wishId }],
    ['wish', 'rules', { communityId: 'wutong' }],
    ['wish', 'thanks', { communityId: 'wutong' }],
    ['wish', 'attention', { communityId: 'wutong' }],
  ]
  for (const who of [
    'demo-member-li',
    'demo-liaison-zhou',
    'demo-resident-ma',
    'demo-secretary-sun',
    'passer-by',
  ])
    for (const call of asked) {
      const answer = JSON.stringify(await street.as(who).send(...call))
      const shown = who === 'demo-member-li' ? answer.replace(/139\*{4}5678/g, '') : answer
      for (const secret of SECRETS)
        expect([who, call, shown]).not.toContainEqual(expect.stringContaining(secret))
    }
  expect(await disclosures(wishId)).toEqual([])
})

test('a wisher takes private details back at any time and in any state, for good', async () => {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId })
  await li().get('wish', 'contact', { wishId })
  expect(await li().refused('wish', 'blank', { wishId, what: ['contact'] })).toBe('FORBIDDEN')
  await wang().get('wish', 'blank', { wishId, what: ['contact', 'detail'] })
  expect(await li().refused('wish', 'contact', { wishId })).toBe('CONFLICT')
  expect(await zhao().refused('wish', 'contact', { wishId })).toBe('CONFLICT')
  expect(await li().get('wish', 'get', { wishId })).toMatchObject({
    detail: '',
    blanked: true,
    hasContact: false,
  })
  expect(await wishContacts.get(wishId)).toEqual({
    ...{ _id: wishId, communityId: 'wutong', blankedAt: expect.any(Date) },
  })
  const again = { wishId, contact: { phone: '13800000000' } }
  await wang().get('wish', 'edit', again)
  expect(await everythingTold()).toContainEqual(
    expect.objectContaining({ to: 'demo-member-li', hint: '许愿人改了联系方式，请再看一看' }),
  )
  expect(await li().get('wish', 'contact', { wishId })).toEqual({ phone: '13800000000' })
  await li().get('wish', 'fulfil', { wishId, note: '换好了' })
  await wang().get('wish', 'confirm', { wishId, done: true })
  await wang().get('wish', 'blank', { wishId, what: ['contact'] })
  expect(JSON.stringify(await wishes.get(wishId))).not.toMatch(/13[89]/)
})

test('taking back and looking at once: who got it is written down, and afterwards nobody gets it', async () => {
  const wishId = await openWish()
  await li().get('wish', 'claim', { wishId })
  const looks = Array.from({ length: 20 }, () => li().ask('wish', 'contact', { wishId }))
  const [blanked, ...answers] = await Promise.all([
    wang().ask('wish', 'blank', { wishId, what: ['contact'] }),
    ...looks,
  ])
  expect(blanked.ok).toBe(true)
  const counts = tally(answers)
  expect((counts.ok ?? 0) + (counts.CONFLICT ?? 0)).toBe(20)
  expect((await disclosures(wishId)).length).toBe(counts.ok ?? 0)
  for (const answer of answers) if (answer.ok) expect(answer.data).toEqual(contact)
  expect(await li().refused('wish', 'contact', { wishId })).toBe('CONFLICT')
})

test.each([
  ['no way to reach anybody', { name: '王桂兰' }],
  ['a phone of letters', { phone: '请打电话' }],
  ['a phone too short', { phone: '12345' }],
])('%s is no contact', async (_, bad) => {
  expect(await wang().refused('wish', 'post', { ...text, contact: bad })).toBe('BAD_REQUEST')
})
