import { TEAM_DONE, TEAM_LABELS } from '@cloud/team/labels'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { dayLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Timeline } from '@/ui/Timeline'
import { useTeamBar } from '../../components/TeamActions'
import { TeamWishes } from '../../components/TeamWishes'
import { policyLabel, TEAM_TONES, type Team } from '../../types'

/** One volunteer team: what it does, who leads it, and what this person can do with it. */
export default function TeamPage() {
  const team = useCall('team', 'get', { teamId: useRouter().params.id ?? '' })
  const { bar, sheet } = useTeamBar(team.data)
  return (
    <Screen bar={bar}>
      <Loaded query={team}>{found => <About team={found} />}</Loaded>
      {sheet}
    </Screen>
  )
}

function About({ team }: { team: Team }) {
  const members = useCall('team', 'members', { teamId: team.teamId, status: 'member' })
  const open = () => go(PAGES.teamMembers, { id: team.teamId })
  return (
    <>
      <Card>
        <Title>{team.name}</Title>
        <Badge tone={TEAM_TONES[team.status]}>{TEAM_LABELS[team.status]}</Badge>
        {team.endReason && <View className="lead">{`原因：${team.endReason}`}</View>}
        <View>{team.purpose}</View>
        <Pair name="队长">{team.isLeader ? `${team.leaderName}（您）` : team.leaderName}</Pair>
        <Pair name="怎么加入">{policyLabel(team.joinPolicy)}</Pair>
        <Pair name="申请日期">{dayLabel(team.createdAt)}</Pair>
        {team.offeredTo && <Pair name="移交">{`已请${team.offeredTo}接任，等待答复`}</Pair>}
      </Card>
      <Card>
        <Row
          title="队员"
          sub={inWords(members, ({ items, nextCursor }) => `${items.length}${nextCursor ? '+' : ''} 人`)}
          onClick={open}
        />
        {team.isLeader && team.status === 'active' && <Applicants teamId={team.teamId} open={open} />}
      </Card>
      {team.myStatus === 'member' && <TeamWishes teamId={team.teamId} />}
      <Heading>经过</Heading>
      <Card>
        <Timeline lines={team.timeline} labels={TEAM_DONE} />
      </Card>
    </>
  )
}

/** A line beside other things says how its own reading stands; the page behind it reads again. */
function inWords<T>(
  { data, error }: { data: T | undefined; error: Error | null },
  words: (data: T) => string,
) {
  if (data !== undefined) return words(data)
  return error ? '没有读到，点这里再看' : '正在读取…'
}

function Applicants({ teamId, open }: { teamId: string; open: () => void }) {
  const applied = useCall('team', 'members', { teamId, status: 'applied' })
  const count = applied.data?.items.length ?? 0
  return (
    <Row
      title="加入申请"
      sub={inWords(applied, () => (count > 0 ? '请看看要不要同意' : '现在没有新的申请'))}
      end={count > 0 ? <Badge tone="wait">{`${count} 人等待`}</Badge> : undefined}
      onClick={open}
    />
  )
}
