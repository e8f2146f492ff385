import { go, PAGES } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Row } from '@/ui/Row'
import type { useWaiting } from '../useWaiting'
import { Group } from './Group'

/** Teams that somebody asks for: opened to be read in full, and approved or sent back there. */
export const TeamTasks = ({ query }: { query: ReturnType<typeof useWaiting>['teams'] }) => (
  <Group title="待批准的服务队" empty="没有待批准的服务队" query={query}>
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
