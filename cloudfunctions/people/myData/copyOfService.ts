import { APPEAL_LABELS } from '../../attendance/labels'
import { audits } from '../../kit/audit'
import { newestFirst } from '../../kit/paging'
import { serviceRecords } from '../../ledger/collections'
import { orders } from '../../menu/collections'
import { ORDER_LABELS } from '../../menu/labels'
import { statement } from '../../points/statement'
import { type ShiftClaim, shiftClaims } from '../../post/collections'
import { CLAIM_LABELS } from '../../post/labels'
import { redemptions } from '../../shop/collections'
import { REDEMPTION_LABELS } from '../../shop/labels'
import { byTime } from '../byTime'
import { type Read, time } from './copyLines'

/** What the person did here, and what was done for them. */

export const ownShifts: Read = (person, cursor) =>
  newestFirst(shiftClaims, {
    where: { personId: person._id },
    ...{ key: 'sortKey', cursor },
    view: row => ({
      ...{ 岗位: row.title, 开始: time(row.startsAt), 状态: CLAIM_LABELS[row.status] },
      ...{ 签到: time(row.checkedInAt), 签退: time(row.checkedOutAt), 分钟: row.minutes ?? 0 },
      ...{ 请假原因: row.cancelReason ?? '', ...stated(row), ...objected(row) },
    }),
  })

/** What staff stated of the attendance, and why. */
const stated = ({ marked, entry }: ShiftClaim) => ({
  ...(marked && { 社区登记时间: time(marked.at), 社区登记原因: marked.reason ?? '' }),
  ...(entry && { 补录从: time(entry.from), 补录到: time(entry.to), 补录原因: entry.reason }),
  ...(entry?.answer && { 街道审批: entry.answer.reason ?? '', 审批时间: time(entry.answer.at) }),
})

/** The person's word against it, with the answers. */
const objected = ({ appeal, appealStatus }: ShiftClaim) => ({
  ...(appeal && {
    ...{ 异议: appeal.words, 异议时间: time(appeal.at), 自述离开: time(appeal.to) },
    异议答复: appeal.answers.map(({ reason = '', at }) => `${time(at)} ${reason}`).join('；'),
  }),
  ...(appealStatus && { 异议状态: APPEAL_LABELS[appealStatus] }),
})

export const ownOrders: Read = (person, cursor) =>
  newestFirst(orders, {
    where: { residentId: person._id },
    ...{ key: '_id', cursor },
    view: row => ({
      ...{ 服务: row.title, 备注: row.note ?? '', 状态: ORDER_LABELS[row.status] },
      ...{ 下单时间: time(row.placedAt), 评价: row.review?.comment ?? '', 评分: row.review?.rating ?? '' },
    }),
  })

export const jobs: Read = (person, cursor) =>
  newestFirst(orders, {
    where: { workerId: person._id },
    ...{ key: '_id', cursor },
    view: row => ({
      ...{ 接的服务: row.title, 状态: ORDER_LABELS[row.status], 完成说明: row.completion?.note ?? '' },
    }),
  })

export const services: Read = (person, cursor) =>
  byTime(
    cursor,
    (before, limit) =>
      serviceRecords.find({ where: { personId: person._id, ...before }, orderBy: [['at', 'desc']], limit }),
    row => ({
      ...{ 服务: row.title, 时间: time(row.at), 分钟: row.minutes, 积分: row.points },
      备注: row.voids ? '更正，前一条作废' : '',
    }),
  )

const ACCOUNTS = { points: '积分', minutes: '服务时长' } as const

export const ownStatement: Read = async (person, cursor) => {
  const { items, ...next } = await statement(person, cursor)
  return {
    items: items.map(({ asset, change, why, at, balance = '' }) => ({
      ...{ 账户: ACCOUNTS[asset], 变动: change, 余额: balance, 事由: why, 时间: at },
    })),
    ...next,
  }
}

export const actions: Read = (person, cursor) =>
  byTime(
    cursor,
    (before, limit) =>
      audits.find({ where: { actorId: person._id, ...before }, orderBy: [['at', 'desc']], limit }),
    row => ({ 操作: row.action, 对象: row.ref, 时间: time(row.at), 说明: row.reason ?? '' }),
  )

export const ownVouchers: Read = (person, cursor) =>
  newestFirst(redemptions, {
    where: { personId: person._id },
    ...{ key: '_id', cursor },
    view: row => ({
      ...{ 兑换: row.title, 商户: row.merchantName, 积分: row.points, 状态: REDEMPTION_LABELS[row.status] },
      ...{ 兑换时间: time(row.reservedAt), 到期: time(row.expiresAt), 领取时间: time(row.collectedAt) },
      退回原因: row.endedReason ?? '',
    }),
  })
