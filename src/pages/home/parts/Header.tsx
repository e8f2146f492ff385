import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { useSettings } from '@/query/session'
import './home.scss'

/** The community, once it is known, and the switch that makes every word larger. */
export function Header({ communityName }: { communityName: string | undefined }) {
  const { largeText, setLargeText } = useSettings()
  return (
    <View className="home-head">
      <View className="home-name">{communityName || '邻里先锋'}</View>
      <View
        className="chip"
        {...a11y('button', largeText ? '改用标准字' : '改用大字')}
        onClick={() => setLargeText(!largeText)}
      >
        {largeText ? '标准字' : '大字'}
      </View>
    </View>
  )
}
