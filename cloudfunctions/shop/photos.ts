import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { command } from '../kit/cloud'
import { badRequest, forbidden, found } from '../kit/errors'
import type { Person } from '../kit/person'
import { judged, mediaVerdicts, type Photo, removeFiles, type Suggest } from '../kit/photos'
import { isSecretaryOf } from '../kit/scope'
import { BATCH, forEachDue } from '../kit/timer'
import { transact } from '../kit/transaction'
import { type ShopItem, shopItems } from './collections'

/** After so long without a verdict a person looks. */
const VERDICT_MS = 30 * 60_000

/**
 * The verdicts on photos are pushed to the one function that the cloud's console names, which keeps them for all
 * (kit/photos); this looks once a minute whether there are any for items.
 */
export async function collectVerdicts(at: Date) {
  const due = await shopItems.find({
    where: { checkAt: command.lte(at) },
    orderBy: [['checkAt', 'asc']],
    limit: BATCH,
  })
  return forEachDue(due, item => applyVerdicts(item, at))
}

/** What an item says of its photos beside themselves. */
export const withAttention = (photos: Photo[]) => ({
  photos,
  attention: photos.some(({ state }) => state === 'doubtful') || undefined,
})

const tracesOf = (photos: Photo[]) => photos.flatMap(({ trace }) => trace ?? [])

async function applyVerdicts({ _id, photos: seen }: ShopItem, at: Date) {
  const known = await mediaVerdicts.getMany(tracesOf(seen))
  const verdicts = new Map(known.map((one): [string, Suggest] => [one._id, one.suggest]))
  const refused = await transact(async tx => {
    const item = found(await tx.get(shopItems, _id), '这件商品')
    const late = item.checkAt !== undefined && at.getTime() - item.checkAt.getTime() > VERDICT_MS
    const verdictOn = ({ trace = '' }: Photo) => verdicts.get(trace) ?? (late ? 'review' : undefined)
    const photos = item.photos.map(one => judged(one, verdictOn(one)))
    const checkAt = tracesOf(photos).length > 0 ? item.checkAt : undefined
    await tx.update(shopItems, _id, { ...withAttention(photos), checkAt })
    return photos.filter((one, index) => one.state === 'refused' && item.photos[index]?.state !== 'refused')
  })
  await removeFiles(refused.map(({ fileId }) => fileId))
}

interface Judgement {
  itemId: string
  photoId: string
  show: boolean
}

/** A person looks at a photo that the check was in doubt about: the secretary of a community that the place serves. */
export async function judgePhoto(person: Person, { itemId, photoId, show }: Judgement) {
  const answer = { itemId, photoId, shown: show }
  const file = await transact(
    async tx => {
      const item = found(await tx.get(shopItems, itemId), '这件商品')
      if (!item.communityIds.some(communityId => isSecretaryOf(person, communityId)))
        throw forbidden('照片由社区书记审核')
      const doubtful = item.photos.find(one => one.photoId === photoId && one.state === 'doubtful')
      if (!doubtful) throw badRequest('这张照片已经处理过了')
      const state = show ? ('shown' as const) : ('refused' as const)
      const photos = item.photos.map(one => (one.photoId === photoId ? { ...one, state } : one))
      await tx.update(shopItems, itemId, withAttention(photos))
      const line = { communityId: item.communityIds[0] ?? '', ref: `shopItem:${itemId}`, at: now() }
      await audit(tx, person, { ...line, action: 'judgePhoto', to: state })
      return doubtful.fileId
    },
    () => answer,
  )
  if (!show) await removeFiles([file])
  return answer
}
