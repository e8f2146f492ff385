/** What calls on wishes cost when more hangs on them than in the budget's plain good calls. */
import { overBudget } from './support/cost'
import { demo, the } from './support/demo'
import { costOfLatest } from './support/requests'
import { demoStreet } from './support/street'

const street = demoStreet()
const RESIDENT = 'demo-resident-wang'
const SECRETARY = 'demo-secretary-zhao'
const LEADER = 'demo-member-li'
/** In the leader's team. */
const MEMBER = 'demo-neighbour-6'
const teamId = the(demo.teams, team => team.name === '银发陪伴队')._id
const as = street.as
const words = { title: '借一架梯子', detail: '换窗帘用半天。', category: '物品互助' }
const contact = { name: '王桂兰', phone: '13912345678' }
const wantedBy = '2026-12-01'

/** Makes a call and reads what it cost. */
async function costOf(who: string, path: string, input: object) {
  const answer = await as(who).send('wish', path, input)
  expect(answer).toMatchObject({ ok: true })
  return costOfLatest(street, 'wish')
}

const photosOf = (who: string, count: number) =>
  Promise.all(Array.from({ length: count }, (_, index) => as(who).upload(`good${index}.png`)))
const posted = async () => (await as(RESIDENT).get('wish', 'post', { ...words, contact })).wishId
async function opened() {
  const wishId = await posted()
  await as(SECRETARY).get('wish', 'review', { wishId, approve: true })
  return wishId
}
async function claimed() {
  const wishId = await opened()
  await as(LEADER).get('wish', 'claim', { wishId, teamId })
  return wishId
}

type Variant = [what: string, path: string, prepare: () => Promise<[who: string, input: object]>]

const VARIANTS: Variant[] = [
  [
    'a resident’s own, with contact, day and six photos',
    'post',
    async () => [RESIDENT, { ...words, contact, wantedBy, photos: await photosOf(RESIDENT, 6) }],
  ],
  [
    'a secretary’s own, with contact and photos',
    'post',
    async () => [SECRETARY, { ...words, contact, photos: await photosOf(SECRETARY, 2) }],
  ],
  [
    'for an elder, with contact and photos',
    'postFor',
    async () => [
      SECRETARY,
      {
        ...{ ...words, contact, wantedBy, communityId: 'wutong', elderName: '何奶奶' },
        photos: await photosOf(SECRETARY, 6),
      },
    ],
  ],
  ['let through', 'review', async () => [SECRETARY, { wishId: await posted(), approve: true }]],
  [
    'sent back',
    'review',
    async () => [SECRETARY, { wishId: await posted(), approve: false, reason: '请写得再清楚些' }],
  ],
  [
    'let through once more after a change',
    'review',
    async () => {
      const wishId = await opened()
      await as(RESIDENT).get('wish', 'edit', { wishId, title: '借一架高梯子' })
      return [SECRETARY, { wishId, approve: true }]
    },
  ],
  ['for a unit', 'claim', async () => [LEADER, { wishId: await opened(), unitId: 'library' }]],
  ['for a team', 'claim', async () => [LEADER, { wishId: await opened(), teamId }]],
  ['a member of the team', 'joinClaim', async () => [MEMBER, { wishId: await claimed() }]],
  [
    'with photos',
    'addProgress',
    async () => [LEADER, { wishId: await claimed(), note: '借到了', photos: await photosOf(LEADER, 3) }],
  ],
  [
    'with photos',
    'fulfil',
    async () => [LEADER, { wishId: await claimed(), note: '送到了', photos: await photosOf(LEADER, 3) }],
  ],
  [
    'opened again after it was withdrawn',
    'reopen',
    async () => {
      const wishId = await opened()
      await as(RESIDENT).get('wish', 'withdraw', { wishId })
      return [RESIDENT, { wishId, reason: '还是要的' }]
    },
  ],
]

// The first promise of a month opens it, which costs more (see budgetVariantsMenu).
beforeAll(async () => {
  await opened()
})

test.each(VARIANTS)('%s: wish.%s', async (_, path, prepare) => {
  const [who, input] = await prepare()
  expect(overBudget({ type: 'mutation' }, await costOf(who, path, input))).toEqual([])
})

test('each helper who is paid costs one request more, and first accounts are opened by one in all', async () => {
  const wishId = await claimed()
  const helpers = ['demo-neighbour-1', 'demo-neighbour-2', 'demo-neighbour-3', MEMBER]
  for (const personId of helpers) {
    const { joined } = await as(personId).get('wish', 'joinClaim', { wishId })
    if (!joined) await as(LEADER).get('wish', 'admitHelper', { wishId, personId, accept: true })
  }
  await as(LEADER).get('wish', 'fulfil', { wishId, note: '送到了' })
  const { requests } = await costOf(RESIDENT, 'confirm', { wishId, done: true })
  expect(requests).toBeLessThanOrEqual(7 + helpers.length + 1)
})
