import { newestFirst } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { adjustments } from '../../points/adjustments/collections'
import { ADJUSTMENT_LABELS } from '../../points/adjustments/labels'
import { type Gift, gifts } from '../../points/gifts/collections'
import { GIFT_LABELS } from '../../points/gifts/labels'
import { type Read, time } from './copyLines'

/** What was given between relatives, and what the street changed on the person's account. */

const giftsWhere =
  (where: (person: Person) => Partial<Gift>, line: (gift: Gift) => Record<string, string>): Read =>
  (person, cursor) =>
    newestFirst(gifts, {
      where: where(person),
      ...{ key: '_id', cursor },
      view: gift => ({
        ...{ 分钟: gift.minutes, 状态: GIFT_LABELS[gift.status], 时间: time(gift.offeredAt) },
        ...{ 附言: gift.words ?? '', ...line(gift) },
      }),
    })

export const given = giftsWhere(
  ({ _id }) => ({ giverId: _id }),
  gift => ({ 送给: gift.receiverName }),
)
export const received = giftsWhere(
  ({ _id }) => ({ receiverId: _id }),
  gift => ({ 收到自: gift.giverName }),
)

/** With both administrators by name, as the statement has it. */
export const ownAdjustments: Read = (person, cursor) =>
  newestFirst(adjustments, {
    where: { personId: person._id },
    ...{ key: '_id', cursor },
    view: row => ({
      ...{ 调整: row.change, 账户: row.asset === 'points' ? '积分' : '服务时长', 原因: row.reason },
      ...{ 状态: ADJUSTMENT_LABELS[row.status], 提出: row.proposerName, 决定: row.deciderName ?? '' },
      ...{ 时间: time(row.proposedAt), 说明: row.decidedReason ?? '' },
    }),
  })
