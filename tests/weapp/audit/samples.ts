import type { Output } from '../../../src/platform/call'

const FAULT: Output<'points', 'books'>['items'][number] = {
  owner: 'person:demo-member-li',
  foundAt: '2026-11-24T18:30:00.000Z',
  at: '2026-11-24T18:30:00.000Z',
  differences: [{ of: 'points', kept: 120, recounted: 100 }],
}

type Line = Output<'attendance', 'approvals'>['entries'][number]
const ENTERED: Line = {
  shiftId: '01a1b4ea0cc000000000000000000231',
  personId: 'demo-member-li',
  displayName: '李明',
  title: '每周义诊引导',
  startsAt: '2026-11-23T08:30:00+08:00',
  endsAt: '2026-11-23T11:00:00+08:00',
  status: 'completed',
  checkedInAt: '2026-11-23T08:35:00+08:00',
  checkedOutAt: '2026-11-23T11:00:00+08:00',
  entryStatus: 'pending',
  walkIn: false,
  appealsUntil: '2026-11-30T11:00:00+08:00',
  actions: ['approveEntry'],
}
const OBJECTED: Line = { ...ENTERED, appealStatus: 'escalated', actions: ['decideAppeal'] }

/** A row of each list that is empty on a street on which everything is in order, by procedure and field of its answer. */
export const SAMPLES: Record<string, Record<string, object>> = {
  'points.books': { items: FAULT },
  'attendance.approvals': { entries: ENTERED, appeals: OBJECTED },
}
