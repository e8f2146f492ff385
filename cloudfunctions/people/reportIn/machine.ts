import { machine } from '../../kit/machine'
import { IMPORT_LABELS, REPORT_IN_LABELS, UNIT_REPORT_IN_LABELS } from '../labels'

/**
 * 双报到: pending → vouched → active. The unit's liaison may vouch first, or send back who is none of theirs; a row of the
 * roster with the person's phone vouches at once. When the person moves house the report-in follows them, to be verified
 * there, or ends when there is one at the new community already.
 */
export const reportInMachine = machine({
  noun: '这份报到申请',
  labels: REPORT_IN_LABELS,
  edges: {
    vouch: { from: ['pending'], to: 'vouched', by: ['liaison'], label: '确认' },
    disown: { from: ['pending'], to: 'declined', by: ['liaison'], label: '退回' },
    match: { from: ['pending'], to: 'active', by: ['roster'], label: '按名册确认' },
    approve: { from: ['pending', 'vouched'], to: 'active', by: ['secretary'], label: '通过' },
    decline: { from: ['pending', 'vouched'], to: 'declined', by: ['secretary'], label: '退回' },
    withdraw: { from: ['pending', 'vouched'], to: 'withdrawn', by: ['member'], label: '撤回' },
    reapply: { from: ['declined', 'withdrawn', 'moved'], to: 'pending', by: ['member'], label: '再次提交' },
    follow: { from: ['pending', 'vouched', 'active'], to: 'pending', by: ['member'], label: '转走' },
    leave: { from: ['pending', 'vouched', 'active'], to: 'moved', by: ['member'], label: '迁出' },
  },
} as const)

/** 单位报到: a unit registers with a community; its liaison applies, the secretary verifies. */
export const unitReportInMachine = machine({
  noun: '这份单位报到',
  labels: UNIT_REPORT_IN_LABELS,
  edges: {
    approve: { from: ['pending'], to: 'active', by: ['secretary'], label: '通过' },
    decline: { from: ['pending'], to: 'declined', by: ['secretary'], label: '退回' },
    withdraw: { from: ['pending', 'active'], to: 'withdrawn', by: ['liaison'], label: '撤回' },
    reapply: { from: ['declined', 'withdrawn'], to: 'pending', by: ['liaison'], label: '再次提交' },
  },
} as const)

/** An import of a roster: looked at first, then written or dropped. */
export const importMachine = machine({
  noun: '这次导入',
  labels: IMPORT_LABELS,
  edges: {
    finish: { from: ['previewed'], to: 'done', by: ['secretary'], label: '完成' },
    drop: { from: ['previewed'], to: 'dropped', by: ['secretary', 'timer'], label: '放弃' },
  },
} as const)
