import { Picker, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { dayLabel, local, timeLabel } from '@/platform/dates'
import { usePages } from '@/query/hooks'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Working } from '../../components/Working'
import '../../shop.scss'

/** What a shop handed over on one day. */
export default function DayPage() {
  const { day } = useRouter().params
  const [chosen, choose] = useState(day ?? local().format('YYYY-MM-DD'))
  return (
    <Screen>
      <Working>
        {({ merchantId }) => (
          <>
            <DayPicker day={chosen} onChange={choose} />
            <Collected key={`${merchantId}${chosen}`} merchantId={merchantId} day={chosen} />
          </>
        )}
      </Working>
    </Screen>
  )
}

const DayPicker = ({ day, onChange }: { day: string; onChange: (day: string) => void }) => (
  <View className="field">
    <View className="field-label">哪一天</View>
    <Picker
      mode="date"
      value={day}
      end={local().format('YYYY-MM-DD')}
      onChange={event => onChange(String(event.detail.value))}
    >
      <View className="chip">{dayLabel(`${day}T12:00:00+08:00`)}</View>
    </Picker>
  </View>
)

function Collected({ merchantId, day }: { merchantId: string; day: string }) {
  const rows = usePages(['shop', 'dayList', merchantId, day], cursor =>
    call('shop', 'dayList', { merchantId, day, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={rows} empty="这一天没有核销">
      {({ redemptionId, title, who, points, at, clerk }) => (
        <Row
          key={redemptionId}
          title={title}
          sub={`${at ? timeLabel(at) : ''} · ${who} · 经手人 ${clerk}`}
          end={<View className="shop-price">{`${points} 积分`}</View>}
        />
      )}
    </List>
  )
}
