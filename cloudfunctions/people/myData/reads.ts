import { certificates } from '../../attendance/collections'
import { audits } from '../../kit/audit'
import { iso } from '../../kit/clock'
import { newestFirst } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { serviceRecords } from '../../ledger/collections'
import { orders } from '../../menu/collections'
import { ORDER_LABELS } from '../../menu/labels'
import { statement } from '../../points/read'
import { shiftClaims } from '../../post/collections'
import { CLAIM_LABELS } from '../../post/labels'
import { redemptions } from '../../shop/collections'
import { REDEMPTION_LABELS } from '../../shop/labels'
import { wishes } from '../../wish/collections'
import { WISH_LABELS } from '../../wish/labels'
import { byTime } from '../byTime'
import { reportIns } from '../collections'
import { MEMBER_KINDS, REPORT_IN_LABELS } from '../labels'

/** One line of the copy: Chinese names and values that a person can read. */
type Line = Record<string, string | number>
interface Page {
  items: Line[]
  nextCursor?: string
}
type Read = (person: Person, cursor: string | undefined) => Promise<Page>

const time = (at: Date | undefined) => (at ? iso(at) : '')

function own(person: Person): Line[] {
  const { displayName, _id, phone = '', consent, joinedAt, memberships, pastMemberships = [] } = person
  const agreed = consent && { 同意的隐私说明: consent.version, 同意时间: time(consent.at) }
  return [
    { 称呼: displayName, 编号: _id, 手机号: phone, 加入时间: time(joinedAt), ...agreed },
    ...person.roles.map(({ role, scopeId }) => ({ 职务: role, 范围: scopeId })),
    ...memberships.map(m => ({ 身份: MEMBER_KINDS[m.kind], 社区: m.communityId, 从: time(m.since) })),
    ...pastMemberships.map(m => ({
      ...{ 身份: MEMBER_KINDS[m.kind], 社区: m.communityId, 从: time(m.since), 到: time(m.until) },
    })),
  ]
}

const profile: Read = async person => ({ items: own(person) })

/** How each part of the copy is read: only what is the person's own, in their words. */
export const READS = {
  profile,
  reportIns: (person, cursor) =>
    newestFirst(reportIns, {
      where: { personId: person._id },
      ...{ key: '_id', cursor },
      view: row => ({
        ...{ 社区: row.communityName ?? row.communityId, 单位: row.unitName ?? row.unitId },
        ...{ 身份: MEMBER_KINDS[row.kind], 状态: REPORT_IN_LABELS[row.status], 提交: time(row.appliedAt) },
        退回原因: row.declinedReason ?? '',
      }),
    }),
  wishes: (person, cursor) =>
    newestFirst(wishes, {
      where: { wisherId: person._id },
      ...{ key: '_id', cursor },
      view: row => ({
        ...{ 心愿: row.title, 说明: row.detail, 类别: row.category, 状态: WISH_LABELS[row.status] },
        ...{ 时间: time(row.createdAt), 感谢: row.confirmation?.thanks ?? '' },
      }),
    }),
  claimedWishes: (person, cursor) =>
    newestFirst(wishes, {
      where: { claimerId: person._id },
      ...{ key: '_id', cursor },
      view: row => ({
        ...{ 认领的心愿: row.title, 状态: WISH_LABELS[row.status], 认领时间: time(row.claim?.at) },
        完成说明: row.fulfilment?.note ?? '',
      }),
    }),
  shifts: (person, cursor) =>
    newestFirst(shiftClaims, {
      where: { personId: person._id },
      ...{ key: 'sortKey', cursor },
      view: row => ({
        ...{ 岗位: row.title, 开始: time(row.startsAt), 状态: CLAIM_LABELS[row.status] },
        ...{ 签到: time(row.checkedInAt), 签退: time(row.checkedOutAt), 分钟: row.minutes ?? 0 },
        请假原因: row.cancelReason ?? '',
      }),
    }),
  orders: (person, cursor) =>
    newestFirst(orders, {
      where: { residentId: person._id },
      ...{ key: '_id', cursor },
      view: row => ({
        ...{ 服务: row.title, 备注: row.note ?? '', 状态: ORDER_LABELS[row.status] },
        ...{ 下单时间: time(row.placedAt), 评价: row.review?.comment ?? '', 评分: row.review?.rating ?? '' },
      }),
    }),
  jobs: (person, cursor) =>
    newestFirst(orders, {
      where: { workerId: person._id },
      ...{ key: '_id', cursor },
      view: row => ({
        ...{ 接的服务: row.title, 状态: ORDER_LABELS[row.status], 完成说明: row.completion?.note ?? '' },
      }),
    }),
  vouchers: (person, cursor) =>
    newestFirst(redemptions, {
      where: { personId: person._id },
      ...{ key: '_id', cursor },
      view: row => ({
        ...{ 兑换: row.title, 商户: row.merchantName, 积分: row.points, 状态: REDEMPTION_LABELS[row.status] },
        ...{ 兑换时间: time(row.reservedAt), 领取时间: time(row.collectedAt) },
      }),
    }),
  services: (person, cursor) =>
    byTime(
      cursor,
      (before, limit) =>
        serviceRecords.find({
          where: { personId: person._id, ...before },
          orderBy: [['at', 'desc']],
          limit,
        }),
      row => ({
        ...{ 服务: row.title, 时间: time(row.at), 分钟: row.minutes, 积分: row.points },
        备注: row.voids ? '更正，前一条作废' : '',
      }),
    ),
  statement: async (person, cursor) => {
    const { items, ...next } = await statement(person, cursor)
    const name = { points: '积分', minutes: '服务时长' } as const
    return {
      items: items.map(({ asset, change, why, at }) => ({
        账户: name[asset],
        变动: change,
        事由: why,
        时间: at,
      })),
      ...next,
    }
  },
  certificates: (person, cursor) =>
    newestFirst(certificates, {
      where: { personId: person._id },
      ...{ key: 'seq', cursor },
      view: row => ({
        ...{ 证明编号: row._id, 从: row.from, 到: row.to, 次数: row.services, 分钟: row.minutes },
        开具时间: time(row.issuedAt),
      }),
    }),
  actions: (person, cursor) =>
    byTime(
      cursor,
      (before, limit) =>
        audits.find({ where: { actorId: person._id, ...before }, orderBy: [['at', 'desc']], limit }),
      row => ({ 操作: row.action, 对象: row.ref, 时间: time(row.at), 说明: row.reason ?? '' }),
    ),
} satisfies Record<string, Read>
