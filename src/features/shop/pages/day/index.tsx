import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { call } from '@/platform/call'
import { local, timeLabel } from '@/platform/dates'
import { usePages } from '@/query/hooks'
import { DayField } from '@/ui/DayField'
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
            <DayField label="哪一天" day={chosen} to={local().format('YYYY-MM-DD')} onDay={choose} />
            <Collected key={`${merchantId}${chosen}`} merchantId={merchantId} day={chosen} />
          </>
        )}
      </Working>
    </Screen>
  )
}

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
