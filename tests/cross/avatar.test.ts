/** A picture of oneself: only one's own, seen when the check let it through. */
import { people } from '@cloud/kit/person'
import * as z from 'zod'
import { jpegFromPhone, PLACE } from './support/pictures'
import { demoStreet } from './support/street'
import { everythingTold } from './support/told'
import { verdictsIn } from './support/verdicts'

const street = demoStreet()
const WANG = 'demo-resident-wang'
const wang = () => street.as(WANG)
const own = async () => (await wang().get('people', 'me', undefined)).avatar
const set = async (name: string, bytes?: Buffer) =>
  wang().get('people', 'setAvatar', { fileId: await wang().upload(name, bytes) })
const files = async () =>
  z
    .object({ items: z.array(z.object({ path: z.string() })) })
    .parse(await street.cloud().api('storage'))
    .items.map(({ path }) => path)
    .filter(path => path.startsWith('photos/') && path.includes('face'))

test('a picture that passes is shown, without what it told of its taker; the next one takes its place', async () => {
  expect(await own()).toBeNull()
  expect(await set('face-1.jpg', jpegFromPhone({ orientation: 6 }))).toEqual({ shown: false })
  await verdictsIn(street)
  const shown = await own()
  expect(shown).toMatchObject({ shown: true, url: expect.any(String) })
  const bytes = Buffer.from(await (await fetch(shown?.url ?? '')).arrayBuffer()).toString('latin1')
  expect(bytes).not.toContain(PLACE)
  await set('face-2.png')
  await verdictsIn(street)
  expect(await own()).toMatchObject({ shown: true })
  expect(await files()).toHaveLength(1)
})

test('a risky picture is gone and told of, and so is one that somebody would have to look at', async () => {
  for (const name of ['face-risky.png', 'face-review.png']) {
    await set(name)
    await verdictsIn(street)
    expect([await own(), await files()]).toEqual([null, []])
  }
  const told = (await everythingTold()).filter(({ to }) => to === WANG)
  expect(told.filter(({ state }) => state === '没通过')).toHaveLength(2)
})

test('taken away, it is gone; twice is once', async () => {
  await set('face-3.png')
  await verdictsIn(street)
  expect(await wang().get('people', 'removeAvatar', undefined)).toEqual({ removed: true })
  expect(await wang().get('people', 'removeAvatar', undefined)).toEqual({ removed: false })
  expect([await own(), await files()]).toEqual([null, []])
  expect((await people.get(WANG))?.avatarTrace).toBeUndefined()
})

test("somebody else's file, and what is no picture, are refused and change nothing", async () => {
  const fileId = await street.as('demo-member-li').upload('face-li.png')
  expect(await wang().refused('people', 'setAvatar', { fileId })).toBe('BAD_REQUEST')
  const text = await wang().upload('face-text.png', Buffer.from('no picture'))
  expect(await wang().refused('people', 'setAvatar', { fileId: text })).toBe('BAD_REQUEST')
  expect([await own(), await files()]).toEqual([null, []])
})
