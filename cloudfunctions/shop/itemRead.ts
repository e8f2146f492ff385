import * as z from 'zod'
import { iso, now } from '../kit/clock'
import { command, database } from '../kit/cloud'
import { forbidden, found } from '../kit/errors'
import { newestFirst, PAGE_SIZE, page } from '../kit/paging'
import type { Person } from '../kit/person'
import { addressesOf } from '../kit/photos'
import { readList } from '../kit/replies'
import { assertBelongsTo, isSecretaryOf } from '../kit/scope'
import { accounts } from '../ledger/collections'
import { merchants, redemptions, type ShopItem, shopItems } from './collections'
import { turnsOf } from './guards'
import { shutBecause } from './hours'
import { PERIODS } from './labels'
import { placeView } from './places'
import { above } from './price'
import { assertRuns, assertServes, runs } from './rights'

const shownOf = ({ photos }: ShopItem) => photos.filter(({ state }) => state === 'shown')

const row = (item: ShopItem, addresses: Map<string, string>) => ({
  itemId: item._id,
  merchantId: item.merchantId,
  merchantName: item.merchantName,
  kind: item.kind,
  title: item.title,
  points: item.points,
  stock: item.stock,
  status: item.status,
  shut: item.closed ? '商户暂停营业' : shutBecause(item, now()),
  photo: addresses.get(shownOf(item)[0]?.fileId ?? ''),
})

const firstPhotos = (items: ShopItem[]) => addressesOf(items.flatMap(item => shownOf(item)[0]?.fileId ?? []))

interface ListInput {
  communityId: string
  affordable: boolean
  cursor?: string | undefined
}

/** What people of a community can redeem, the cheapest first; with `affordable`, what the caller's points are enough for. */
export async function listItems(person: Person, { communityId, affordable, cursor = '' }: ListInput) {
  assertBelongsTo(person, communityId)
  const balance = (await accounts.get(`person:${person._id}`))?.points ?? 0
  const beyond = command.gt(cursor)
  const found = await shopItems.find({
    where: {
      communityIds: command.in([communityId]),
      status: 'onSale',
      priceKey: affordable ? beyond.and(command.lt(above(balance))) : beyond,
      ...(affordable && { stock: command.gt(0) }),
    },
    orderBy: [['priceKey', 'asc']],
    limit: PAGE_SIZE + 1,
  })
  const addresses = await firstPhotos(found)
  return {
    ...page(
      found,
      item => item.priceKey,
      item => row(item, addresses),
    ),
    balance,
  }
}

/** Everything of one place, for those who keep it. */
export async function listForKeeper(
  person: Person,
  { merchantId, cursor }: { merchantId: string; cursor?: string | undefined },
) {
  assertRuns(person, merchantId)
  const none = new Map<string, string>()
  const view = (item: ShopItem) => row(item, none)
  return newestFirst(shopItems, { where: { merchantId }, key: '_id', cursor, view })
}

const joined = shopItems.schema.extend({
  place: z.array(merchants.schema),
  account: z.array(accounts.schema),
})

/** The item, its place and the caller's balance, by one request. */
async function itemFacts(itemId: string, person: Person) {
  const answer: unknown = await database
    .collection(shopItems.name)
    .aggregate()
    .match({ _id: itemId })
    .addFields({ owner: command.aggregate.literal(`person:${person._id}`) })
    .lookup({ from: merchants.name, localField: 'merchantId', foreignField: '_id', as: 'place' })
    .lookup({ from: accounts.name, localField: 'owner', foreignField: '_id', as: 'account' })
    .end()
  const { place, account, ...item } = found(readList(joined, answer)[0] ?? null, '这件商品')
  return { item, place: found(place[0] ?? null, '这家店'), balance: account[0]?.points ?? 0 }
}

/** One item in full; one that is not on the shelf, to its keepers alone. */
export async function getItem(person: Person, itemId: string) {
  const { item, place, balance } = await itemFacts(itemId, person)
  const keeper = runs(person, item.merchantId)
  if (!keeper) assertServes(item, person)
  if (!keeper && item.status !== 'onSale') throw forbidden('这件商品已经下架了，请看看别的')
  const turns = turnsOf(person._id, item, now())
  const taken = await redemptions.find({
    where: { guards: command.in(turns) },
    orderBy: [],
    limit: turns.length,
  })
  const judges = item.communityIds.some(communityId => isSecretaryOf(person, communityId))
  const photos = keeper || judges ? item.photos.filter(({ state }) => state !== 'refused') : shownOf(item)
  const addresses = await addressesOf(photos.map(({ fileId }) => fileId))
  return {
    ...row(item, addresses),
    detail: item.detail,
    perPerson: item.perPerson,
    limit: `${PERIODS[item.perPerson.per]}限兑 ${item.perPerson.count} 件`,
    left: turns.length - taken.length,
    voucherDays: item.terms.voucherDays,
    opensAt: item.opensAt && iso(item.opensAt),
    closesAt: item.closesAt && iso(item.closesAt),
    daily: item.daily,
    place: placeView(place),
    balance,
    keeper,
    /** May say whether a photo in doubt can be shown. */
    judges,
    photos: photos.map(({ photoId, fileId, state }) => ({
      ...{ photoId, state, url: addresses.get(fileId) ?? '' },
    })),
  }
}
