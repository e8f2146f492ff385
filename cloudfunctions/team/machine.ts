import { machine } from '../kit/machine'
import type { TeamStatus } from './collections'
import { MEMBER_LABELS, TEAM_LABELS } from './labels'

/** A secretary is the one of the team's community. */
export type TeamActor = 'leader' | 'secretary'
export type TeamAction = 'approve' | 'decline' | 'edit' | 'handOver' | 'close'

/** 服务队: asked for by a resident, approved by the secretary of the community, closed with a reason. */
export const teamMachine = machine<TeamStatus, TeamActor, TeamAction>({
  noun: '这支服务队',
  labels: TEAM_LABELS,
  edges: {
    approve: { from: ['pending'], to: 'active', by: ['secretary'], label: '批准' },
    decline: { from: ['pending'], to: 'declined', by: ['secretary'], label: '退回' },
    edit: { from: ['active'], to: 'active', by: ['leader'], label: '修改' },
    handOver: { from: ['active'], to: 'active', by: ['leader', 'secretary'], label: '移交' },
    close: { from: ['pending', 'active'], to: 'closed', by: ['leader', 'secretary'], label: '解散' },
  },
})

export type MemberStatus = 'none' | 'applied' | 'member' | 'removed'
export type MemberActor = 'person' | 'leader'
export type MemberAction = 'apply' | 'joinOpen' | 'withdraw' | 'approve' | 'decline' | 'leave' | 'remove'

/** A person in a team. Whoever was removed comes back only with the leader's word, whatever the team's policy. */
export const memberMachine = machine<MemberStatus, MemberActor, MemberAction>({
  noun: '这支服务队的成员关系',
  labels: MEMBER_LABELS,
  edges: {
    apply: { from: ['none', 'removed'], to: 'applied', by: ['person'], label: '申请加入' },
    joinOpen: { from: ['none'], to: 'member', by: ['person'], label: '加入' },
    withdraw: { from: ['applied'], to: 'none', by: ['person'], label: '撤回' },
    approve: { from: ['applied'], to: 'member', by: ['leader'], label: '同意' },
    decline: { from: ['applied'], to: 'none', by: ['leader'], label: '婉拒' },
    leave: { from: ['member'], to: 'none', by: ['person'], label: '退出' },
    remove: { from: ['member'], to: 'removed', by: ['leader'], label: '移出' },
  },
})
