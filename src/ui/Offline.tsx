import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { useConnection } from '@/platform/connection'
import { Icon } from './Icon'

/** A quiet line over what was loaded before, while the cloud cannot be reached; it goes by itself. */
export function Offline() {
  const lost = useConnection(connection => connection.lost)
  if (!lost) return null
  return (
    <View className="offline" {...a11y('status', '没有网络，正在等待连接')}>
      <Icon name="offline" />
      <View>没有网络，正在等待连接</View>
    </View>
  )
}
