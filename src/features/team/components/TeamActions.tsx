import { useState } from 'react'
import { ActionBar, type BarAction } from '@/ui/ActionBar'
import { WordsSheet } from '@/ui/WordsSheet'
import type { Team } from '../types'
import { type TeamMoves, useTeamMoves } from '../useTeamMoves'
import { EditSheet } from './EditSheet'

type Open = 'decline' | 'close' | 'edit'

/** What this person can do with the team in this state, the foremost first; null when there is nothing. */
export function useTeamBar(team: Team | undefined) {
  const [open, setOpen] = useState<Open>()
  const moves = useTeamMoves(team?.teamId ?? '', () => setOpen(undefined))
  if (!team) return { bar: null, sheet: null }
  const actions = actionsFor(team, moves, setOpen)
  const sheet = open && <OneSheet team={team} open={open} moves={moves} onClose={() => setOpen(undefined)} />
  return { bar: actions.length > 0 ? <ActionBar actions={actions} busy={moves.busy} /> : null, sheet }
}

function actionsFor(team: Team, moves: TeamMoves, open: (sheet: Open) => void): BarAction[] {
  const may = (action: Team['actions'][number]) => team.actions.includes(action)
  const { status, myStatus, isLeader, offeredTo } = team
  const leaves = myStatus === 'member' && (!isLeader || status === 'declined' || status === 'closed')
  const all: [boolean, BarAction][] = [
    [
      team.offeredToMe,
      { label: '接任队长', run: moves.accept, confirm: '接任后，队员的申请和岗位由您来办。' },
    ],
    [team.offeredToMe, { label: '不接任', run: moves.refuse }],
    [may('approve'), { label: '批准成立', run: moves.approve }],
    [may('decline'), { label: '退回申请', run: () => open('decline') }],
    [status === 'active' && myStatus === 'none', joinAction(team, moves)],
    [status === 'active' && myStatus === 'removed', { label: '申请加入', run: moves.join }],
    [myStatus === 'applied', { label: '撤回申请', run: moves.leave, confirm: '以后还可以再申请。' }],
    [may('edit'), { label: '修改介绍', run: () => open('edit') }],
    [offeredTo !== undefined && may('handOver'), { label: '收回移交', run: moves.withdrawOffer }],
    [leaves, { label: '退出服务队', run: moves.leave, confirm: '退出后不再看到队里的名额。' }],
    [may('close'), { label: status === 'pending' ? '撤回成立申请' : '解散服务队', run: () => open('close') }],
  ]
  return all.flatMap(([shown, action]) => (shown ? [action] : []))
}

const joinAction = ({ joinPolicy }: Team, moves: TeamMoves): BarAction => ({
  label: joinPolicy === 'open' ? '加入服务队' : '申请加入',
  run: moves.join,
})

const DECLINE = { title: '退回申请', label: '退回的原因', hint: '申请人会看到', confirmText: '退回这份申请' }
const TAKE_BACK = {
  title: '撤回成立申请',
  label: '说说原因',
  hint: '社区书记会看到',
  confirmText: '确定撤回',
}
const CLOSE = {
  title: '解散服务队',
  label: '说说原因',
  hint: '队员会看到；解散后不能恢复',
  confirmText: '确定解散',
}

interface SheetProps {
  team: Team
  open: Open
  moves: TeamMoves
  onClose: () => void
}

function OneSheet({ team, open, moves, onClose }: SheetProps) {
  if (open === 'edit') return <EditSheet team={team} moves={moves} onClose={onClose} />
  const words = open === 'decline' ? DECLINE : team.status === 'pending' ? TAKE_BACK : CLOSE
  const confirm = open === 'decline' ? moves.decline : moves.close
  const draft = `team.${open}:${team.teamId}`
  return <WordsSheet {...words} draft={draft} open busy={moves.busy} onClose={onClose} onConfirm={confirm} />
}
