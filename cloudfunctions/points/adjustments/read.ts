import { streetIdOf } from '../../admin/rights'
import { iso } from '../../kit/clock'
import { newestFirst } from '../../kit/paging'
import type { Person } from '../../kit/person'
import { type Adjustment, adjustments } from './collections'
import { ADJUSTMENT_LABELS } from './labels'

/** Adjustments of the street, the newest first; `open` are those that wait. With what the caller may do about each. */
export const listAdjustments = (
  person: Person,
  { open, cursor }: { open: boolean; cursor?: string | undefined },
) =>
  newestFirst(adjustments, {
    where: { streetId: streetIdOf(person), ...(open && { status: 'proposed' }) },
    ...{ key: '_id', cursor },
    view: row => ({ ...adjustmentRow(row), actions: actionsOf(row, person) }),
  })

function actionsOf({ status, proposerId, personId }: Adjustment, { _id }: Person) {
  if (status !== 'proposed' || personId === _id) return []
  return proposerId === _id ? (['withdraw'] as const) : (['approve', 'decline'] as const)
}

export const adjustmentRow = (row: Adjustment) => ({
  ...{ adjustmentId: row._id, displayName: row.displayName, asset: row.asset, change: row.change },
  ...{ reason: row.reason, status: row.status, label: ADJUSTMENT_LABELS[row.status] },
  ...{ proposerName: row.proposerName, proposedAt: iso(row.proposedAt) },
  ...{ deciderName: row.deciderName, decidedReason: row.decidedReason },
})
