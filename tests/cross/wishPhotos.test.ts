/** Photos: only one's own, shown to others when the check said so, and not before. */
import { addressesOf } from '@cloud/kit/photos'
import { wishes } from '@cloud/wish/collections'
import * as z from 'zod'
import { jpegFromPhone, PLACE } from './support/pictures'
import { days, demoStreet, minutes } from './support/street'
import { everythingTold } from './support/told'
import { verdictsIn } from './support/verdicts'

const street = demoStreet()
const WANG = 'demo-resident-wang'
const LI = 'demo-member-li'
const wang = () => street.as(WANG)
const zhao = () => street.as('demo-secretary-zhao')
const li = () => street.as(LI)
const text = { title: '换个水龙头', detail: '厨房的，一直滴水。', category: '家电维修' }

async function postWith(...names: string[]) {
  const photos = await Promise.all(names.map(name => wang().upload(name)))
  const { wishId } = await wang().get('wish', 'post', { ...text, photos })
  await verdictsIn(street)
  return wishId
}
const approve = (wishId: string) => zhao().get('wish', 'review', { wishId, approve: true })
const seenBy = async (who: ReturnType<typeof wang>, wishId: string) =>
  (await who.get('wish', 'get', { wishId })).photos.map(({ state }) => state)
const files = async () =>
  z
    .object({ items: z.array(z.object({ path: z.string() })) })
    .parse(await street.cloud().api('storage'))
    .items.map(({ path }) => path)

test('what passed is shown to all, at an address that works and names nobody', async () => {
  const wishId = await postWith('tap.png')
  await approve(wishId)
  const { photos } = await li().get('wish', 'get', { wishId })
  expect(photos).toMatchObject([{ state: 'shown', of: 'wish', mine: false, url: expect.any(String) }])
  const answer = await fetch(photos[0]?.url ?? '')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(photos[0]?.url).not.toContain(WANG)
  expect((await files()).filter(path => path.startsWith(`uploads/${WANG}`))).toEqual([])
})

test('a photo does not say where it was taken, and what it was made of is gone', async () => {
  const photos = [await wang().upload('home.jpg', jpegFromPhone({ orientation: 6 }))]
  const { wishId } = await wang().get('wish', 'post', { ...text, photos })
  await verdictsIn(street)
  await approve(wishId)
  const [photo] = (await li().get('wish', 'get', { wishId })).photos
  const shown = Buffer.from(await (await fetch(photo?.url ?? '')).arrayBuffer()).toString('latin1')
  expect(shown).toContain('coded ')
  for (const told of [PLACE, 'PhoneMaker', 'my home']) expect(shown).not.toContain(told)
  expect((await files()).filter(path => path.startsWith(`uploads/${WANG}`))).toEqual([])
  const broken = [await wang().upload('broken.jpg', jpegFromPhone({ orientation: 1 }).subarray(0, 300))]
  expect(await wang().refused('wish', 'post', { ...text, photos: broken })).toBe('BAD_REQUEST')
})

test('a risky one is gone and told of; a doubtful one waits for the secretary; nobody else sees either', async () => {
  const wishId = await postWith('fine.png', 'risky.png', 'review.png')
  await approve(wishId)
  expect((await seenBy(wang(), wishId)).sort()).toEqual(['doubtful', 'refused', 'shown'])
  expect(await seenBy(li(), wishId)).toEqual(['shown'])
  expect((await seenBy(zhao(), wishId)).sort()).toEqual(['doubtful', 'shown'])
  expect((await files()).some(path => path.endsWith('risky.png'))).toBe(false)
  const told = (await everythingTold()).filter(one => one.to === WANG)
  expect(told.some(one => one.hint.startsWith('有一张照片没有通过'))).toBe(true)
  const { items } = await zhao().get('wish', 'attention', { communityId: 'wutong' })
  expect(items.find(one => one.wishId === wishId)).toMatchObject({ doubtfulPhotos: 1 })
  const doubtful = (await zhao().get('wish', 'get', { wishId })).photos.find(
    ({ state }) => state === 'doubtful',
  )
  const photoId = doubtful?.photoId ?? ''
  expect(await li().refused('wish', 'judgePhoto', { wishId, photoId, show: true })).toBe('FORBIDDEN')
  await zhao().get('wish', 'judgePhoto', { wishId, photoId, show: true })
  expect(await seenBy(li(), wishId)).toEqual(['shown', 'shown'])
  expect(await zhao().refused('wish', 'judgePhoto', { wishId, photoId, show: false })).toBe('BAD_REQUEST')
})

test('an app cannot say what the check said', async () => {
  const wishId = await postWith('review.png')
  const stored = await wishes.get(wishId)
  const [photo] = stored?.photos ?? []
  await approve(wishId)
  for (const trace_id of [photo?.photoId, 'guess', '00000000-00000000-00000000']) {
    const push = {
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id,
      errcode: 0,
      result: { suggest: 'pass' },
    }
    const { body } = await street.cloud().call('wish', push, WANG)
    expect(body).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } })
  }
  expect(await seenBy(li(), wishId)).toEqual([])
  expect(JSON.stringify(await wang().get('wish', 'get', { wishId }))).not.toMatch(/trace|cloud:/)
})

test('only one’s own fresh uploads are taken, and only pictures', async () => {
  const other = await li().upload('his.png')
  const notes = await wang().upload('notes.png', Buffer.from('no picture at all'))
  const mine = await wang().upload('mine.png')
  const before = (await files()).length
  const bad = [
    [other],
    [mine.replace('mine.png', 'never.png')],
    [notes],
    [mine, other],
    [`${mine}/../../${LI}/his.png`],
    ['https://example.com/a.png'],
    Array.from({ length: 7 }, () => mine),
  ]
  for (const photos of bad)
    expect(await wang().refused('wish', 'post', { ...text, photos })).toBe('BAD_REQUEST')
  expect((await files()).length).toBe(before)
})

test('when nothing can be checked nothing is posted, and no copy is left behind', async () => {
  const photos = [await wang().upload('late.png')]
  const before = await files()
  const bad = { ...text, detail: '一起赌博', photos }
  expect(await wang().refused('wish', 'post', bad)).toBe('CONTENT_REJECTED')
  expect(await files()).toEqual(before)
})

test('a verdict that never comes leaves the photo to the secretary', async () => {
  const wishId = await postWith('tap.png')
  await approve(wishId)
  const stored = await wishes.get(wishId)
  const lost = stored?.photos?.map(one => ({ ...one, state: 'checking' as const, trace: 'lost' })) ?? []
  const checkAt = new Date(stored?.createdAt.getTime() ?? 0)
  await wishes.updateIf({ _id: wishId }, { photos: lost, photoTraces: ['lost'], checkAt })
  expect(await seenBy(li(), wishId)).toEqual([])
  await street.cloud().clock.advance(minutes(90))
  expect(await seenBy(li(), wishId)).toEqual([])
  expect(await seenBy(zhao(), wishId)).toEqual(['doubtful'])
})

test('photos of progress and of the finished work are for those who have a part in it', async () => {
  const wishId = await postWith()
  await approve(wishId)
  await li().get('wish', 'claim', { wishId })
  const note = '买了新的水龙头'
  const { progressId } = await li().get('wish', 'addProgress', {
    ...{ wishId, note, photos: [await li().upload('new.png')] },
  })
  await li().get('wish', 'fulfil', { wishId, note: '换好了', photos: [await li().upload('done.png')] })
  await verdictsIn(street)
  const told = await wang().get('wish', 'get', { wishId })
  expect(told).toMatchObject({ progress: [{ progressId, note, displayName: '李明' }] })
  expect(told.photos.map(({ of, state }) => [of, state])).toEqual([
    [progressId, 'shown'],
    ['fulfilment', 'shown'],
  ])
  const stranger = await street.as('demo-neighbour-3').get('wish', 'get', { wishId })
  expect([stranger.photos, JSON.stringify(stranger).includes(note)]).toEqual([[], false])
})

test('photos can be added later, six at the most, and taken back with their files', async () => {
  const wishId = await postWith('one.png', 'two.png')
  const more = await Promise.all([3, 4, 5, 6, 7].map(n => wang().upload(`${n}.png`)))
  expect(await wang().refused('wish', 'addPhotos', { wishId, photos: more })).toBe('CONFLICT')
  await wang().get('wish', 'addPhotos', { wishId, photos: more.slice(0, 4) })
  await verdictsIn(street)
  expect(await seenBy(wang(), wishId)).toEqual(Array(6).fill('shown'))
  const own = (await wishes.get(wishId))?.photos?.map(({ fileId }) => fileId.split('/photos/')[1]) ?? []
  await wang().get('wish', 'blank', { wishId, what: ['photos'] })
  expect(await seenBy(wang(), wishId)).toEqual([])
  const left = await files()
  expect(own.filter(name => left.includes(`photos/${name}`))).toEqual([])
  await street.cloud().clock.advance(days(1))
})

test('addresses of more files than the storage takes at once', async () => {
  const fileId = await street.as('demo-resident-wang').upload('many.png')
  const gone = Array.from({ length: 50 }, (_, n) => fileId.replace('many', `gone${n}`))
  expect([...(await addressesOf([...gone, fileId])).keys()]).toEqual([fileId])
})
