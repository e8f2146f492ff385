import path from 'node:path'
import { z } from 'zod'
import { startTestCloud } from '../../emulator/testing'
import { seedDemo } from '../seed/load'
import { localCloud } from './cloud'
import type { Cloud, LaunchOptions } from './runtime/session'

const ROOT = path.resolve(__dirname, '../..')

/** The compiled mini-program that the smoke test runs. */
export const dist = path.resolve(process.env.LINLI_WEAPP ?? path.join(ROOT, 'dist/weapp'))

/** Who opens every page: somebody of each kind that sees something else, and somebody who has not joined yet. */
export const people = [
  'demo-resident-wang',
  'demo-member-li',
  'demo-secretary-zhao',
  'demo-admin',
  'demo-liaison-zhou',
  'demo-clerk',
  'demo-newcomer',
]

/** A Wednesday morning: a post published with the form's own times, from 10:00 on, opens for check-in. */
const START = new Date('2026-11-25T09:20:00+08:00')
const MINUTE = 60_000

export interface Stage {
  cloudOf: (openid: string) => Cloud
  /** What somebody's app is started with: the cloud that knows them, and the time that it is there. */
  phoneOf: (openid: string) => LaunchOptions & { now: () => number }
  /** Time passes, in the cloud and on every phone. */
  pass: (minutes: number) => Promise<void>
  /** The query with which a page is opened, where it means nothing without one. */
  queries: Record<string, string>
  close: () => Promise<void>
}

/** The real functions on a local cloud with the demo street. */
export async function openStage(): Promise<Stage> {
  const cloud = await startTestCloud({
    functionsDir: path.join(ROOT, 'dist/cloudfunctions'),
    databaseFile: path.join(ROOT, 'dist/database.json'),
    subscriptions: 'open',
    scans: 'refuse',
    messagePush: { wxa_media_check: 'wish' },
  })
  await cloud.clock.set(START.toISOString())
  await seedDemo(cloud.url, START)
  let ahead = START.getTime() - Date.now()
  const now = () => Date.now() + ahead
  const cloudOf = (openid: string) => localCloud(cloud.url, openid)
  return {
    cloudOf,
    phoneOf: openid => ({ cloud: cloudOf(openid), now }),
    pass: async minutes => {
      ahead += minutes * MINUTE
      await cloud.clock.advance(minutes * MINUTE)
    },
    queries: await queriesOn(cloudOf('demo-member-li')),
    close: cloud.stop,
  }
}

const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ data: z.object({ items: z.array(item).min(1) }) }).transform(({ data }) => data.items)
const wishes = listOf(z.object({ wishId: z.string() }))
const shifts = listOf(z.object({ shiftId: z.string(), postId: z.string() }))
const teams = listOf(z.object({ teamId: z.string() }))
const jobs = listOf(z.object({ orderId: z.string() }))
const vouchers = listOf(z.object({ redemptionId: z.string() }))
const shopItems = listOf(z.object({ itemId: z.string() }))
const menus = listOf(z.object({ menuId: z.string() }))
const menuItems = listOf(z.object({ itemId: z.string(), providerKey: z.string() }))
const orgReviews = listOf(z.object({ reviewId: z.string() }))
const certificates = listOf(z.object({ certificateNo: z.string() }))

export async function queriesOn(call: Cloud): Promise<Record<string, string>> {
  const [wish] = wishes.parse(await call('wish', { path: 'claimedByMe', input: {} }))
  const [shift] = shifts.parse(await call('post', { path: 'myShifts' }))
  const [team] = teams.parse(await call('team', { path: 'mine' }))
  const [job] = jobs.parse(await call('menu', { path: 'myJobs', input: {} }))
  const [menu] = menus.parse(await call('menu', { path: 'list', input: { communityId: 'wutong' } }))
  const full = await call('menu', { path: 'get', input: { menuId: menu?.menuId } })
  const [item] = menuItems.parse(full)
  const reviews = await call('menu', { path: 'orgReviews', input: { organisationId: 'yinling' } })
  const [orgReview] = orgReviews.parse(reviews)
  const [certificate] = certificates.parse(await call('attendance', { path: 'certificates' }))
  const [voucher] = vouchers.parse(await call('shop', { path: 'myVouchers', input: {} }))
  const [sold] = shopItems.parse(await call('shop', { path: 'items', input: { communityId: 'wutong' } }))
  return {
    'features/shop/pages/item/index': `id=${sold?.itemId}`,
    'features/shop/pages/voucher/index': `id=${voucher?.redemptionId}`,
    'features/wish/pages/detail/index': `id=${wish?.wishId}`,
    'features/wish/pages/edit/index': `id=${wish?.wishId}`,
    'features/post/pages/detail/index': `id=${shift?.postId}`,
    'features/post/pages/manage/index': `id=${shift?.postId}`,
    'features/menu/pages/order/index': `id=${job?.orderId}`,
    'features/menu/pages/item/index': `id=${item?.itemId}`,
    'features/menu/pages/amend/index': `id=${item?.itemId}`,
    'features/menu/pages/manage/index': `id=${menu?.menuId}`,
    'features/menu/pages/organisation/index': 'id=yinling',
    'features/menu/pages/result/index': `id=${orgReview?.reviewId}`,
    'features/menu/pages/provider/index': `communityId=wutong&providerKey=${encodeURIComponent(item?.providerKey ?? '')}`,
    'features/team/pages/detail/index': `id=${team?.teamId}`,
    'features/team/pages/members/index': `id=${team?.teamId}`,
    'features/team/pages/shift/index': `shiftId=${shift?.shiftId}`,
    'features/admin/pages/appoint/index': 'role=secretary&scopeId=wutong&name=x',
    'features/admin/pages/person/index': 'id=demo-secretary-zhao',
    'features/admin/pages/venues/index': 'id=wutong',
    'features/attendance/pages/code/index': `shiftId=${shift?.shiftId}`,
    'features/attendance/pages/check-in/index': `shiftId=${shift?.shiftId}`,
    'features/attendance/pages/roster/index': `shiftId=${shift?.shiftId}`,
    'features/attendance/pages/record/index': `shiftId=${shift?.shiftId}`,
    'features/attendance/pages/verify/index': `scene=${certificate?.certificateNo}`,
    'features/unit/pages/member/index': 'id=demo-member-li',
    'features/report/pages/home/index': 'id=wutong',
    'features/report/pages/list/index': 'list=services&communityId=wutong&month=2026-11',
  }
}
