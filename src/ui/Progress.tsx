import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'

/** How far something long has come: a bar, and the numbers in words. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
  const words = `${label}：${done} / ${total}`
  return (
    <View className="progress" {...a11y('status', `${words}，${percent}%`)}>
      <View className="progress-track">
        <View className="progress-bar" style={{ width: `${percent}%` }} />
      </View>
      <View className="row-sub">{words}</View>
    </View>
  )
}
