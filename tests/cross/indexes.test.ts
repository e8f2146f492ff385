import { database } from '@cloud/kit/cloud'
import { scopedCalls } from './support/scoped'
import { collectionNames } from './support/snapshot'
import { demoStreet } from './support/street'

const street = demoStreet()
/** The local cloud reports a query that reads a whole collection once the collection is larger than this. */
const REPORTED_FROM = 1000
const BATCH = 500
/** A handful of documents each, for ever. */
const SMALL = ['streets', 'communities', 'units', 'grids']

const filler = (name: string, index: number) => {
  const _id = `filler-${name}-${index}`
  return { _id, key: _id, standingKey: _id }
}

/** Documents that match nothing, so many that a query without an index is noticed. */
async function fill(name: string) {
  for (let start = 0; start <= REPORTED_FROM; start += BATCH) {
    const data = Array.from({ length: BATCH }, (_, index) => filler(name, start + index))
    await database.collection(name).add({ data })
  }
}

const UNSCOPED: [name: string, path: string, input: object][] = [
  ['people', 'me', {}],
  ['people', 'directory', {}],
  ['wish', 'mine', {}],
  ['wish', 'claimedByMe', {}],
  ['post', 'myShifts', {}],
  ['attendance', 'standing', { year: 2026 }],
  ['attendance', 'certificates', {}],
  ['attendance', 'issueCertificate', { from: '2026-10-01', to: '2026-11-20' }],
  ['points', 'balance', {}],
  ['points', 'statement', {}],
  ['menu', 'myOrders', {}],
  ['menu', 'myJobs', {}],
  ['people', 'reportIn', { communityId: 'huaiyin', unitId: 'library', kind: 'floating' }],
]

test('every query of every procedure is served by an index', async () => {
  const large = collectionNames().filter(name => !SMALL.includes(name))
  for (const name of large) await fill(name)
  await database.collection('wishes').where({ title: '没有索引的字段' }).get()
  const scans = () =>
    street
      .cloud()
      .log()
      .split('\n')
      .filter(line => line.includes('scans the whole collection'))
  expect(scans()).toEqual([expect.stringContaining('wishes where {title}')])

  for (const who of ['demo-member-li', 'demo-resident-wang', 'demo-secretary-zhao']) {
    for (const call of UNSCOPED) await street.as(who).send(...call)
    for (const { name, path, input } of scopedCalls) await street.as(who).send(name, path, input)
    await street.as(who).send('wish', 'list', { communityId: 'wutong', status: 'open' })
  }
  expect(scans()).toHaveLength(1)
})
