import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { spanLabel } from '@/platform/dates'
import { useCall } from '@/query/hooks'
import { Card, Heading, Title } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { LiveCode } from '../../components/LiveCode'
import { RosterRow } from '../../components/RosterRow'

const LIVE_MS = 5_000

/** The secretary's screen at the venue: the code to scan or type, and who is here. */
export default function CodePage() {
  const shiftId = useRouter().params.shiftId ?? ''
  const roster = useCall('post', 'roster', { shiftId }, { every: LIVE_MS })
  return (
    <Screen>
      <Loaded query={roster}>
        {({ title, startsAt, endsAt, items }) => (
          <>
            <Title>{title}</Title>
            <View className="lead">{spanLabel(startsAt, endsAt)}</View>
            <LiveCode shiftId={shiftId} />
            <Heading>{`已到 ${items.filter(({ checkedInAt }) => checkedInAt).length} 人，共 ${holding(items).length} 人认领`}</Heading>
            {items.length === 0 ? (
              <Empty>还没有人认领这个时段</Empty>
            ) : (
              <Card>
                {items.map(line => (
                  <RosterRow key={line.personId} line={line} />
                ))}
              </Card>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const holding = <T extends { status: string }>(items: T[]) =>
  items.filter(({ status }) => status !== 'cancelled')
