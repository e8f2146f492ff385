import { DESK_LABELS } from '@cloud/report/labels'
import { go, PAGES } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Row } from '@/ui/Row'
import type { Waiting } from '../useDesk'
import { Group } from './Group'

/** Teams that somebody asks for: opened to be read in full, and approved or sent back there. */
export const TeamTasks = ({ group }: { group: Waiting<'teams'> }) => (
  <Group title={DESK_LABELS.teams} group={group}>
    {team => (
      <Row
        key={team.teamId}
        title={team.name}
        sub={`${team.leaderName}：${team.purpose}`}
        end={<Badge tone="wait">待批准</Badge>}
        onClick={() => go(PAGES.team, { id: team.teamId })}
      />
    )}
  </Group>
)
