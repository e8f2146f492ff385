import * as z from 'zod'
import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { database } from '../kit/cloud'
import { judgeFields } from '../kit/content'
import { AppError, badRequest, conflict, forbidden, found } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { type Photo, removeFiles, withPhotos } from '../kit/photos'
import { readList } from '../kit/replies'
import { streets } from '../kit/street'
import { transact } from '../kit/transaction'
import { type Merchant, merchants, type ShopItem, shopItems } from './collections'
import { type ItemInput, MOST_PHOTOS } from './itemInput'
import { itemMachine } from './machine'
import { withAttention } from './photos'
import { priceKey } from './price'
import { assertRuns } from './rights'

/** Puts down a new item, or changes one: what was redeemed stays as it was redeemed. */
export async function saveItem(person: Person, input: ItemInput) {
  assertRuns(person, input.merchantId)
  const { place, terms } = await placeWithTerms(input.merchantId)
  await assertDecent(person, input)
  const _id = input.itemId ?? newId()
  const dropped = await withPhotos(person._id, input.photos, photos =>
    input.itemId === undefined
      ? create(person, itemOf(_id, place, terms, input, photos))
      : change(person, input.itemId, place, terms, input, photos),
  )
  await removeFiles(dropped.map(({ fileId }) => fileId))
  return { itemId: _id }
}

/** Nobody reviews an item before it is seen, so what a person should look at is refused. */
async function assertDecent(person: Person, { title, detail }: ItemInput) {
  const judged = await judgeFields(person._id, 3, [
    ['title', '名称', title],
    ['detail', '说明', detail],
  ])
  if (judged === 'review') throw new AppError('CONTENT_REJECTED', '内容里可能有不合适的词句，请修改后再试')
}

const joined = merchants.schema.extend({ street: z.array(streets.schema.pick({ _id: true, shop: true })) })

/** The place and what its street promises, by one request. */
async function placeWithTerms(merchantId: string) {
  const answer: unknown = await database
    .collection(merchants.name)
    .aggregate()
    .match({ _id: merchantId })
    .lookup({ from: streets.name, localField: 'streetId', foreignField: '_id', as: 'street' })
    .end()
  const { street, ...place } = found(readList(joined, answer)[0] ?? null, '这家店')
  return { place, terms: found(street[0] ?? null, '这个街道').shop }
}

type Terms = ShopItem['terms']

/** What the form and the place say; the rest of an item is not theirs to say. */
const described = (place: Merchant, terms: Terms, input: ItemInput, _id: string) => ({
  merchantName: place.name,
  streetId: place.streetId,
  communityIds: place.communityIds,
  closed: place.status === 'closed',
  kind: input.kind,
  title: input.title,
  detail: input.detail,
  points: input.points,
  priceKey: priceKey(input.points, _id),
  perPerson: input.perPerson,
  opensAt: input.opensAt,
  closesAt: input.closesAt,
  daily: input.daily,
  terms,
})

function itemOf(_id: string, place: Merchant, terms: Terms, input: ItemInput, photos: Photo[]): ShopItem {
  const { merchantId, stock } = input
  const own = { _id, merchantId, stock, status: 'draft' as const, photos }
  return { ...described(place, terms, input, _id), ...own, ...(photos.length > 0 && { checkAt: now() }) }
}

const create = (person: Person, item: ShopItem): Promise<Photo[]> =>
  transact(
    async tx => {
      await tx.insert(shopItems, [item])
      await audit(tx, person, { ...lineOf(item), action: 'create', to: 'draft' })
      return []
    },
    () => ({ itemId: item._id }),
  )

/** Answers the photos that were taken away. */
const change = (
  person: Person,
  itemId: string,
  place: Merchant,
  terms: Terms,
  input: ItemInput,
  more: Photo[],
) =>
  transact(
    async tx => {
      const item = found(await tx.get(shopItems, itemId), '这件商品')
      if (item.merchantId !== place._id) throw forbidden('这件商品不是这家店的')
      const kept = item.photos.filter(({ photoId }) => input.keepPhotos?.includes(photoId) ?? true)
      const photos = [...kept, ...more]
      if (photos.length > MOST_PHOTOS) throw badRequest(`最多放 ${MOST_PHOTOS} 张照片`)
      const stock = stockAfter(item, input)
      const checks = more.length > 0 ? { checkAt: now() } : {}
      await tx.update(shopItems, itemId, {
        ...described(place, terms, input, itemId),
        stock,
        ...withAttention(photos),
        ...checks,
      })
      const words = `${input.points} 积分，${stock} 件`
      const line = { action: 'edit', from: `${item.points} 积分，${item.stock} 件`, to: words }
      await audit(tx, person, { ...lineOf(item), ...line })
      return item.photos.filter(one => !kept.includes(one))
    },
    () => ({ itemId }),
  )

/** Others redeem while a form is open: what it adds or takes away counts, not the number in it. */
function stockAfter(item: ShopItem, { stock, stockSeen }: ItemInput) {
  const after = item.stock + stock - (stockSeen ?? item.stock)
  if (after < 0) throw conflict(`现在只剩 ${item.stock} 件了，请刷新后再修改数量`)
  return after
}

const lineOf = ({ _id, communityIds }: Pick<ShopItem, '_id' | 'communityIds'>) => ({
  communityId: communityIds[0] ?? '',
  ref: `shopItem:${_id}`,
  at: now(),
})

/** Puts an item on the shelf, or takes it off; vouchers that are out stay good. */
export async function shelve(person: Person, { itemId, onSale }: { itemId: string; onSale: boolean }) {
  return transact(async tx => {
    const item = found(await tx.get(shopItems, itemId), '这件商品')
    assertRuns(person, item.merchantId)
    const action = onSale ? 'offer' : 'withdraw'
    const to = itemMachine.step(item.status, action, ['keeper'])
    await tx.update(shopItems, itemId, { status: to })
    await audit(tx, person, { ...lineOf(item), action, from: item.status, to })
    return { itemId, status: to }
  })
}
