import { MEMBER_LABELS, TEAM_LABELS } from '@cloud/team/labels'
import { go, PAGES } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Row } from '@/ui/Row'
import { TEAM_TONES, type TeamSummary } from '../types'

/** A team in a list, with how it stands, or how I stand in it. */
export const TeamRow = ({ team }: { team: TeamSummary }) => (
  <Row
    title={team.name}
    sub={`队长 ${team.leaderName} · ${team.purpose}`}
    end={stateOf(team)}
    onClick={() => go(PAGES.team, { id: team.teamId })}
  />
)

function stateOf(team: TeamSummary) {
  if (team.offeredToMe) return <Badge tone="wait">请您接任队长</Badge>
  if (team.status !== 'active')
    return <Badge tone={TEAM_TONES[team.status]}>{TEAM_LABELS[team.status]}</Badge>
  if (team.isLeader) return <Badge tone="good">队长</Badge>
  if (team.myStatus === 'member') return <Badge tone="good">{MEMBER_LABELS.member}</Badge>
  if (team.myStatus === 'applied') return <Badge tone="wait">{MEMBER_LABELS.applied}</Badge>
  return null
}
