import { View } from '@tarojs/components'
import { call, type Output } from '@/platform/call'
import { minutesLabel, momentLabel, monthLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall, usePages } from '@/query/hooks'
import { Card, Heading } from '@/ui/Card'
import { List } from '@/ui/List'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Tile, Tiles } from '@/ui/Tile'

type Line = Output<'points', 'statement'>['items'][number]

/** Every movement of points and minutes, each with its why and the way to what it came from. */
export default function StatementPage() {
  const balance = useCall('points', 'balance', undefined)
  const lines = usePages(['points', 'statement', 'pages'], cursor =>
    call('points', 'statement', cursor ? { cursor } : {}),
  )
  return (
    <Screen>
      <Loaded query={balance}>
        {({ points, minutes, expiring }) => (
          <Card>
            <Tiles>
              <Tile value={`${points}`} label="积分" />
              <Tile value={minutesLabel(minutes)} label="服务时长" />
            </Tiles>
            {expiring && (
              <View className="lead">
                {`其中最早的 ${expiring.points} 积分，到 ${monthLabel(expiring.on)}1日还没有用就会到期，请先用掉。`}
              </View>
            )}
          </Card>
        )}
      </Loaded>
      <Heading>明细</Heading>
      <List pages={lines} empty="还没有积分和时长，去认领一个心愿或岗位吧">
        {line => <StatementRow key={line.transferId} line={line} />}
      </List>
    </Screen>
  )
}

function StatementRow({ line }: { line: Line }) {
  const amount =
    line.asset === 'points' ? `${Math.abs(line.change)} 积分` : minutesLabel(Math.abs(line.change))
  const way = wayTo(line.link)
  return (
    <Row
      title={line.why}
      sub={[adjustedBy(line), momentLabel(line.at), leftAfter(line)].filter(Boolean).join(' · ')}
      end={
        <View
          className={line.change > 0 ? 'plus' : 'minus'}
        >{`${line.change > 0 ? '+' : '−'}${amount}`}</View>
      }
      {...(way && { onClick: way })}
    />
  )
}

/** Who changed the account, and why. */
const adjustedBy = ({ adjustment: by }: Line) =>
  by && `${by.reason}（${by.proposerName}提出，${by.deciderName ?? '另一位管理员'}批准）`

const leftAfter = ({ asset, balance }: Line) =>
  balance !== undefined && `余额 ${asset === 'points' ? `${balance} 积分` : minutesLabel(balance)}`

/** Opens what a line came from, where this app has a page for it. */
function wayTo(link: Line['link']) {
  const path = Object.entries(PAGES).find(([name]) => name === link?.page)?.[1]
  return link && path !== undefined ? () => go(path, { id: link.id }) : undefined
}
