import { DESK_LABELS } from '@cloud/report/labels'
import { go, PAGES } from '@/platform/navigate'
import { useAction } from '@/query/hooks'
import { Row } from '@/ui/Row'
import { say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'
import { Reviewing } from './Reviewing'

/** Teams that somebody asks for, to approve in place; opened to be read in full. */
export const TeamTasks = ({ group }: { group: Waiting<'teams'> }) => (
  <Group title={DESK_LABELS.teams} group={group}>
    {team => <TeamTask key={team.teamId} team={team} />}
  </Group>
)

function TeamTask({ team: { teamId, name, leaderName, purpose } }: { team: Task<'teams'> }) {
  const review = useAction('team', 'review', (_, { approve }) => say.done(approve ? '已批准' : '已退回'))
  return (
    <TaskRow about={name}>
      <Row title={name} sub={`${leaderName}：${purpose}`} onClick={() => go(PAGES.team, { id: teamId })} />
      <Reviewing
        draft={`team.decline:${teamId}`}
        title="退回服务队申请"
        hint="申请人会看到"
        busy={review.isPending}
        decide={answer => review.mutateAsync({ teamId, ...answer })}
      />
    </TaskRow>
  )
}
