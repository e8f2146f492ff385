import dayjs from 'dayjs'
import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { badRequest, found } from '../kit/errors'
import { tell } from '../kit/message'
import type { Person } from '../kit/person'
import { judged, keepVerdict, mediaVerdicts, type Photo, removeFiles, type Suggest } from '../kit/photos'
import { BATCH, forEachDue, TIMER } from '../kit/timer'
import { transact } from '../kit/transaction'
import { judgeAvatar } from '../people/avatar'
import { type Wish, type WishPhoto, wishes } from './collections'
import { derived } from './due'
import { messageTo, moveWish } from './move'

/** What a wish itself, and one note of progress, may show. */
export const MOST_PHOTOS = 6
export const MOST_PROGRESS_PHOTOS = 3

/** After so long without a verdict a person looks. */
const VERDICT_MINUTES = 30
/** Between looks for what a photo is of: some three seconds in all, for WeChat takes a push as lost after five. */
const WAITS_MS = [100, 200, 400, 800, 1600, 0]
const checkAtAfter = (at: Date) => dayjs(at).add(VERDICT_MINUTES, 'minute').toDate()

export const belongingTo = (photos: Photo[], of: string): WishPhoto[] => photos.map(one => ({ ...one, of }))

/** The wish's photos and more of them, with the moment at which their verdicts are overdue. */
export const withMore = (wish: Pick<Wish, 'photos'>, more: WishPhoto[], at: Date) =>
  more.length === 0 ? {} : { photos: [...(wish.photos ?? []), ...more], checkAt: checkAtAfter(at) }

/**
 * WeChat's verdict on a photo, pushed (all pushes come to this function, those of faces, too): kept first, so that the timer finds it in any case (recheckPhotos). A check may be
 * over before what the photo is of is stored: that takes a moment, for which this waits, so that nobody who posts has to.
 */
export async function takeVerdict(event: unknown) {
  const { trace, suggest } = await keepVerdict(event)
  for (const wait of WAITS_MS) {
    const [wish] = await wishes.find({ where: { photoTraces: command.in([trace]) }, orderBy: [], limit: 1 })
    if (wish) await applyVerdicts(wish._id, new Map([[trace, suggest]]))
    if (wish || (await judgeAvatar(trace, suggest))) break
    await new Promise(resolve => setTimeout(resolve, wait))
  }
  return { ok: true }
}

/** Writes verdicts on the photos they are about; one that is written already changes nothing. */
async function applyVerdicts(wishId: string, verdicts: Map<string, Suggest>) {
  const changed = await transact(async tx => {
    const wish = found(await tx.get(wishes, wishId), '这个心愿')
    const before = wish.photos ?? []
    const photos = before.map(one => ({ ...judged(one, verdicts.get(one.trace ?? '')), of: one.of }))
    const settled = photos.filter((one, index) => one.state !== before[index]?.state)
    if (settled.length === 0) return { settled }
    await tx.update(wishes, wishId, { photos, ...derived({ ...wish, photos }) })
    const line = { action: 'photoChecked', from: wish.status, to: wish.status }
    await audit(tx, TIMER, { communityId: wish.communityId, ref: `wish:${wishId}`, at: now(), ...line })
    const takers = [...new Set(refusedOf(settled).map(({ byId }) => byId))]
    await tell(
      tx,
      TIMER,
      takers.map(byId => messageTo(byId, wish, '有一张照片没有通过审核，别人看不到')),
    )
    return { settled }
  })
  await removeFiles(refusedOf(changed.settled).map(({ fileId }) => fileId))
}

const refusedOf = (photos: WishPhoto[]) => photos.filter(({ state }) => state === 'refused')

/** Verdicts that never came: looked up once more, else a person looks. */
export async function recheckPhotos(at: Date) {
  const where = { checkAt: command.lte(at) }
  const due = await wishes.find({ where, orderBy: [['checkAt', 'asc']], limit: BATCH })
  return forEachDue(due, recheck)
}

async function recheck({ _id, photos = [] }: Wish) {
  const traces = photos.flatMap(({ trace }) => trace ?? [])
  const known = await mediaVerdicts.getMany(traces)
  const lost = traces.map((trace): [string, Suggest] => [trace, 'review'])
  await applyVerdicts(
    _id,
    new Map([...lost, ...known.map((one): [string, Suggest] => [one._id, one.suggest])]),
  )
}

/** The secretary looks at a doubtful photo: shows it, or takes it away. */
export async function judgePhoto(person: Person, input: { wishId: string; photoId: string; show: boolean }) {
  const { wishId, photoId, show } = input
  const { before, answer } = await moveWish(person, {
    wishId,
    action: 'judgePhoto',
    reason: show ? '照片可以公开' : '照片不适合公开',
    patch(wish) {
      const photos = wish.photos ?? []
      const doubtful = photos.find(one => one.photoId === photoId && one.state === 'doubtful')
      if (!doubtful) throw badRequest('这张照片已经处理过了')
      const state = show ? ('shown' as const) : ('refused' as const)
      return { photos: photos.map(one => (one.photoId === photoId ? { ...one, state } : one)) }
    },
  })
  const file = before.photos?.find(one => one.photoId === photoId)?.fileId
  if (!show && file) await removeFiles([file])
  return answer
}
