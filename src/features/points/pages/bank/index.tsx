import { View } from '@tarojs/components'
import { Joined } from '@/features/people/components/Joined'
import type { Output } from '@/platform/call'
import { minutesLabel } from '@/platform/dates'
import { useCall } from '@/query/hooks'
import { Card, Heading } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Tile, Tiles } from '@/ui/Tile'
import { Gifts } from '../../components/Gifts'
import { Relatives } from '../../components/Relatives'

type Bank = Output<'points', 'bank'>

/** 时间银行: hours of one's own service for one's family. */
export default function BankPage() {
  return (
    <Screen>
      <Joined>{() => <Own />}</Joined>
    </Screen>
  )
}

function Own() {
  const bank = useCall('points', 'bank', undefined)
  return (
    <Loaded query={bank}>
      {own => (
        <>
          <Hours bank={own} />
          <Relatives bank={own} />
          <Heading>收到的</Heading>
          <Gifts side="received" />
          <Heading>送出的</Heading>
          <Gifts side="given" />
        </>
      )}
    </Loaded>
  )
}

const Hours = ({ bank: { minutes, received, mayGive, mostAMonth } }: { bank: Bank }) => (
  <Card>
    <Tiles>
      <Tile value={minutesLabel(minutes)} label="存下的时长" />
      <Tile value={minutesLabel(mayGive)} label="本月还能送出" />
    </Tiles>
    <View className="lead">
      {`自己服务攒下的时长可以送给亲属，每月最多 ${minutesLabel(mostAMonth)}。`}
      {received > 0 && `其中 ${minutesLabel(received)}是收到的，留给自己用，不能转送。`}
    </View>
  </Card>
)
