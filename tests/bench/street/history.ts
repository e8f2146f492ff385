/** Three years of a real street, as documents: communities, units, people, shifts, claims and the journal of it all. */
import { monthOf } from '../../../cloudfunctions/kit/clock'
import { asStored } from '../../../cloudfunctions/kit/document'
import { JOURNAL } from '../../../cloudfunctions/kit/journal'

/** The figures of one real street; `share` takes a part of it. */
const PEOPLE = 170_000
const MEMBERS = 8_000
const VOLUNTEERS = 6_600
const UNITS = 533
const COMMUNITIES = 11
const CLAIMS = 200_000
const WISHES = 12_000
const YEARS_MS = 3 * 365 * 86_400_000
const PLACES = 10
const MONTHS = 36
const MONTH_MS = YEARS_MS / MONTHS

export type Row = [collection: string, document: object]

/** Ids as kit/ids makes them: 12 hex characters of milliseconds, then a number. */
const idAt = (ms: number, n: number) => ms.toString(16).padStart(12, '0') + n.toString(16).padStart(20, '0')

interface Scene {
  share: number
  /** Everything is before this moment. */
  end: Date
  /** People of the demo street, who have served all along, too. */
  regulars: readonly string[]
}

const size = (scene: Scene, count: number) => Math.max(1, Math.round(count * scene.share))
const personId = (n: number) => `bench-person-${n}`
const communityOf = (n: number) =>
  ['wutong', 'huaiyin'][n % COMMUNITIES] ?? `bench-community-${n % COMMUNITIES}`

export function* history(scene: Scene): Generator<Row> {
  for (let n = 2; n < COMMUNITIES; n += 1)
    yield ['communities', { _id: communityOf(n), streetId: 'qingxi', name: `第${n}社区` }]
  for (let n = 0; n < size(scene, UNITS); n += 1)
    yield ['units', { _id: `bench-unit-${n}`, streetId: 'qingxi', name: `第${n}单位` }]
  yield* everyone(scene)
  yield* wishes(scene)
  yield* services(scene)
  yield* tallies(scene)
}

/** What the report's timer would have counted of all this, a document a community and month, and the street's. */
function* tallies({ end }: Scene): Generator<Row> {
  const counts = { wishPosted: 30, wishConfirmed: 15, wishDays_3: 15, services: 500, serviceMinutes: 30_000 }
  const more = { volunteers: 300, shiftHeld: 50, places: 500, placesTaken: 500, shiftMinutes: 3000 }
  const all = { ...counts, ...more, pointsIssued: 10_000, ratingCount: 20, ratingSum: 96, orderReviewed: 20 }
  const communities = Array.from({ length: COMMUNITIES }, (_, n) => communityOf(n))
  const by = Object.fromEntries(communities.map(communityId => [communityId, all]))
  const since = Object.fromEntries(Object.keys(all).map(key => [key, '2023-11']))
  const months = Array.from({ length: MONTHS }, (_, n) => monthOf(new Date(end.getTime() - n * MONTH_MS)))
  for (const month of [...new Set(months), 'all'])
    for (const scopeId of [...communities, 'qingxi']) {
      const first = month === 'all' ? { since } : {}
      const own = scopeId === 'qingxi' ? { by } : {}
      yield ['tallies', { _id: `${scopeId}:${month}`, scopeId, month, counts: all, ...own, ...first }]
    }
}

function* everyone(scene: Scene): Generator<Row> {
  const members = size(scene, MEMBERS)
  for (let n = 0; n < size(scene, PEOPLE); n += 1) {
    const communityId = communityOf(n)
    // Every fiftieth member works where the demo's liaison looks after the members.
    const unitId = n % 50 === 0 ? 'library' : `bench-unit-${n % size(scene, UNITS)}`
    const since = new Date(scene.end.getTime() - YEARS_MS)
    const memberships = n < members ? [{ kind: 'inService', communityId, unitId, since }] : []
    const who = { _id: personId(n), displayName: `居民${n}`, communityId }
    yield ['people', { ...who, roles: [], memberships, joinedAt: since }]
  }
}

function* wishes(scene: Scene): Generator<Row> {
  const count = size(scene, WISHES)
  const states = [
    'open',
    'claimed',
    'fulfilled',
    'confirmed',
    'confirmed',
    'confirmed',
    'declined',
    'expired',
  ]
  for (let n = 0; n < count; n += 1) {
    const ms = scene.end.getTime() - Math.round(((count - n) / (count + 1)) * YEARS_MS)
    const who = { wisherId: personId(n), wisherName: `居民${n}`, communityId: communityOf(n) }
    const words = { title: `借一架梯子${n}`, detail: '换窗帘用半天。', category: '物品互助' }
    const status = states[n % states.length]
    yield ['wishes', { _id: idAt(ms, n), ...who, ...words, status, createdAt: new Date(ms) }]
  }
}

/** Each claim leaves three audit lines, a service record and two transfers; a sheet a person comes at the end. */
function* services(scene: Scene): Generator<Row> {
  const claims = size(scene, CLAIMS)
  const volunteers = [
    ...scene.regulars,
    ...Array.from({ length: size(scene, VOLUNTEERS) }, (_, n) => personId(n)),
  ]
  const sheets = new Map<string, number>()
  for (let n = 0; n < claims; n += 1) {
    const shift = Math.floor(n / PLACES)
    const ms =
      scene.end.getTime() -
      Math.round(((claims - shift * PLACES) / (claims + PLACES)) * YEARS_MS) -
      86_400_000
    // Of four hundred claims each regular has one: some 170 a year, as the keenest do.
    const who = n % 400 < scene.regulars.length ? scene.regulars[n % 400] : volunteers[n % volunteers.length]
    const one = { shiftId: idAt(ms, shift), personId: who ?? '', communityId: communityOf(shift), ms, n }
    if (n % PLACES === 0) yield* shiftRows(one)
    yield* claimRows(one)
    sheets.set(one.personId, (sheets.get(one.personId) ?? 0) + 1)
  }
  // The demo street brings the regulars' own sheets.
  for (const id of scene.regulars) sheets.delete(id)
  for (const [id, times] of sheets) {
    const amounts = { points: 20 * times, minutes: 60 * times }
    yield ['accounts', { _id: `person:${id}`, ...amounts, issued: { wutong: amounts } }]
  }
}

interface One {
  shiftId: string
  personId: string
  communityId: string
  ms: number
  n: number
}

const TITLE = '路口劝导'

function* shiftRows({ shiftId, communityId, ms }: One): Generator<Row> {
  const span = { startsAt: new Date(ms), endsAt: new Date(ms + 3_600_000) }
  const postId = `5${shiftId.slice(1)}`
  const of = { communityId, title: TITLE, venueId: 'wutong-crossing', pointsPerHour: 20 }
  const made = { status: 'published', createdAt: span.startsAt, publishedBy: 'demo-secretary-zhao' }
  yield [
    'posts',
    { kind: 'post', _id: postId, ...of, detail: '站一个小时。', ...made, lastEndsAt: span.endsAt },
  ]
  yield [
    'posts',
    {
      ...{
        kind: 'shift',
        _id: shiftId,
        postId,
        ...of,
        ...span,
        capacity: PLACES,
        taken: PLACES,
        codeSecret: 'A'.repeat(32),
      },
      ...{ sortKey: shiftId, status: 'open', offered: 0, queue: [] },
    },
  ]
}

function* claimRows({ shiftId, personId, communityId, ms, n }: One): Generator<Row> {
  const at = new Date(ms + 3_600_000)
  const person = { personId, displayName: '志愿者', communityId }
  const _id = `${shiftId}:${personId}:${n}`
  const sortKey = ms.toString(16).padStart(12, '0') + n.toString(16).padStart(20, '0')
  const span = { startsAt: new Date(ms), endsAt: at, checkedInAt: new Date(ms), checkedOutAt: at }
  const of = {
    shiftId,
    postId: `5${shiftId.slice(1)}`,
    ...person,
    title: TITLE,
    venueId: 'wutong-crossing',
    ...span,
  }
  yield [
    'shiftClaims',
    { _id, seq: idAt(ms, n), sortKey, ...of, status: 'completed', guards: [_id], minutes: 60, points: 20 },
  ]
  const ref = `shift:${shiftId}`
  const actor = { actorId: personId, actorName: '志愿者' }
  for (const [step, action] of ['claim', 'checkIn', 'checkOut'].entries())
    yield [JOURNAL, asStored('event', { _id: idAt(ms + step, n), communityId, ref, at, ...actor, action })]
  const record = `${ref}:${personId}:${n}`
  const earned = { minutes: 60, points: 20 }
  yield [
    JOURNAL,
    asStored('service', { _id: record, personId, communityId, ref, title: TITLE, ...earned, at }),
  ]
  for (const [asset, amount] of Object.entries(earned)) {
    const sides = { debit: `${asset}:community:${communityId}`, credit: `${asset}:person:${personId}` }
    const line = { _id: `${record}:${asset}`, seq: idAt(ms, n), asset, ...sides, amount, at, why: TITLE, ref }
    yield [JOURNAL, asStored('transfer', line)]
  }
}
