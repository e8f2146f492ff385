import { View } from '@tarojs/components'
import type { Output } from '@/platform/call'
import { hoursOf, monthLabel } from '@/platform/dates'
import { useCall } from '@/query/hooks'
import { Card, Heading, Title } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Tile, Tiles } from '@/ui/Tile'

type Board = Output<'report', 'board'>

/** What everybody may know: what was wished for and came true, and how much neighbours did for each other. */
export default function BoardPage() {
  const board = useCall('report', 'board', undefined)
  return (
    <Screen>
      <Loaded query={board}>
        {({ streetName, month, total, thisMonth, communities, wishes }) => (
          <>
            <Title>{`${streetName}公示栏`}</Title>
            <Figures title="一起做到的" figures={total} />
            <Figures title={monthLabel(month)} figures={thisMonth} />
            {communities.map(({ communityId, name, total: own }) => (
              <Figures key={communityId} title={name} figures={own} />
            ))}
            <Heading>最近实现的心愿</Heading>
            {wishes.length === 0 ? <Empty>还没有实现的心愿</Empty> : <Wishes wishes={wishes} />}
            <View className="lead">这里只有合计和心愿的题目，没有任何人的信息。</View>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const Figures = ({ title, figures }: { title: string; figures: Board['total'] }) => (
  <Card>
    <Heading>{title}</Heading>
    <Tiles>
      <Tile label="实现的心愿" unit="个" value={figures.wishConfirmed} />
      <Tile
        label="服务时长"
        unit="小时"
        value={figures.serviceMinutes === undefined ? undefined : hoursOf(figures.serviceMinutes)}
      />
      <Tile label="志愿者" unit="人" value={figures.volunteers} />
      <Tile label="满意度" unit="星" value={figures.satisfaction} />
    </Tiles>
  </Card>
)

const Wishes = ({ wishes }: { wishes: Board['wishes'] }) => (
  <Card>
    {wishes.map(({ nr, title, month }) => (
      <Row key={nr} title={title} sub={monthLabel(month)} />
    ))}
  </Card>
)
