/** A long life is forgotten over several runs of the timer, and each goes on where the last one ended. */
import { type AuditEntry, audits } from '@cloud/kit/audit'
import { database } from '@cloud/kit/cloud'
import { erasures } from '@cloud/people/myData/collections'
import { demoStreet, START } from './support/street'

const street = demoStreet()
const PERSON = 'openid-of-a-long-life'
const LINES = 450

const line = (index: number): AuditEntry & { kind: string } => ({
  ...{
    _id: `long-${index}`,
    kind: 'event',
    communityId: 'wutong',
    ref: `wish:${index}`,
    at: new Date(START),
  },
  ...{ actorId: PERSON, actorName: '万里长', action: 'claim', reason: '万里长说明' },
})

const left = async () =>
  (await audits.find({ where: { actorId: PERSON }, orderBy: [['at', 'asc']], limit: 1000 })).length
const jobs = () => erasures.find({ where: {}, orderBy: [['startedAt', 'asc']], limit: 10 })

test('what one run leaves the next one takes, and the job is gone only when nothing is left', async () => {
  const person = street.as(PERSON)
  await person.get('people', 'join', { communityId: 'wutong', displayName: '万里长' })
  const all = Array.from({ length: LINES }, (_, index) => line(index))
  await database.collection(audits.name).add({ data: all })
  // From a whole minute on: half a minute until the next round.
  await street.at(5)
  await person.get('people', 'erase', { words: '注销账号' })
  await street.at(6)
  const after = await left()
  expect(after).toBeGreaterThan(0)
  expect(after).toBeLessThan(LINES)
  expect(await jobs()).toHaveLength(1)
  await street.at(8)
  expect([await left(), await jobs()]).toEqual([0, []])
  const [one] = await audits.getMany(['long-0'])
  expect(one).toMatchObject({ actorName: '已注销用户', reason: '（已随注销清除）' })
  expect(one?.actorId).toMatch(/^erased-/)
})
