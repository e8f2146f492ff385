import { monthLabel } from '@/platform/dates'
import { Card, Heading } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { openList } from '../openList'

interface Props {
  standing: { month: string; members: number; met: number } | undefined
  communityId?: string
}

/** How the members stand this month; opens the list by unit. */
export const StandingCard = ({ standing, communityId }: Props) => (
  <Card>
    <Heading>在职党员达标</Heading>
    {standing ? (
      <Row
        title={`${standing.members} 人中 ${standing.met} 人达标`}
        sub={`${monthLabel(standing.month)}，每天夜里更新，点开看各单位`}
        onClick={() => openList('units', { communityId })}
      />
    ) : (
      <Row title="暂无数据" sub="每天夜里统计" />
    )}
  </Card>
)
