import type { Output } from '@/platform/call'
import type { Tone } from '@/ui/Badge'

export type Team = Output<'team', 'get'>
export type TeamSummary = Output<'team', 'list'>['items'][number]

export const TEAM_TONES: Record<Team['status'], Tone> = {
  pending: 'wait',
  active: 'good',
  declined: 'bad',
  closed: 'plain',
}

export const POLICIES = [
  { value: 'approve', label: '队长同意后加入' },
  { value: 'open', label: '谁都可以直接加入' },
] as const

export const policyLabel = (policy: Team['joinPolicy']) =>
  POLICIES.find(({ value }) => value === policy)?.label ?? ''
