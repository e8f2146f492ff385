import { View } from '@tarojs/components'
import { useScreenOn } from '@/platform/useScreenOn'
import { useCall } from '@/query/hooks'
import { Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { cardText } from '../../codeText'
import { CodeCard } from '../../components/CodeCard'
import { useCountdown } from '../../useCountdown'

/** Read again so often: a lost connection must not leave an old code on the screen. */
const RETRY_MS = 10_000

/** My own rotating card: who cannot scan or type shows it, and the secretary does it. */
export default function CardPage() {
  useScreenOn()
  const card = useCall('attendance', 'card', undefined, { every: RETRY_MS })
  const seconds = useCountdown(card.data?.secondsLeft ?? 0, card.dataUpdatedAt, card.refetch)
  return (
    <Screen>
      <Loaded query={card}>
        {({ displayName, cardNo, code }) => (
          <>
            <Title>{`${displayName}的服务卡`}</Title>
            <View className="lead">不方便扫码、输码时，给现场的社区书记扫一扫，就能签到、签退。</View>
            {seconds === 0 ? (
              <View className="live">正在换新码，请稍等…</View>
            ) : (
              <CodeCard name="服务卡" text={cardText(cardNo, code)} code={code} seconds={seconds} />
            )}
            <View className="lead">码每 30 秒换一次，截图给别人没有用。</View>
          </>
        )}
      </Loaded>
    </Screen>
  )
}
