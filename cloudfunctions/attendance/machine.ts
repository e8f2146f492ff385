import { machine } from '../kit/machine'
import type { ShiftClaim } from '../post/collections'
import { APPEAL_LABELS, ENTRY_LABELS } from './labels'

export type AppealStatus = NonNullable<ShiftClaim['appealStatus']>
export type AppealActor = 'member' | 'secretary' | 'streetAdmin'
export type AppealAction = 'accept' | 'reject' | 'escalate' | 'overrule' | 'uphold'

/** A person's objection: the secretary answers; of a «no» the person may ask the street administrator, whose word stands. */
export const appealMachine = machine<AppealStatus, AppealActor, AppealAction>({
  noun: '这条异议',
  labels: APPEAL_LABELS,
  edges: {
    accept: { from: ['open'], to: 'accepted', by: ['secretary'], label: '采纳' },
    reject: { from: ['open'], to: 'rejected', by: ['secretary'], label: '不采纳' },
    escalate: { from: ['rejected'], to: 'escalated', by: ['member'], label: '请街道复核' },
    overrule: {
      from: ['open', 'rejected', 'escalated'],
      to: 'accepted',
      by: ['streetAdmin'],
      label: '复核采纳',
    },
    uphold: { from: ['open', 'escalated'], to: 'upheld', by: ['streetAdmin'], label: '维持' },
  },
})

export type EntryStatus = NonNullable<ShiftClaim['entryStatus']>
export type EntryAction = 'approve' | 'reject'

/** Attendance that staff enter beyond the monthly cap waits for the street administrator; below it counts at once. */
export const entryMachine = machine<EntryStatus, 'streetAdmin', EntryAction>({
  noun: '这条补录',
  labels: ENTRY_LABELS,
  edges: {
    approve: { from: ['pending'], to: 'approved', by: ['streetAdmin'], label: '批准' },
    reject: { from: ['pending'], to: 'rejected', by: ['streetAdmin'], label: '退回' },
  },
})
