import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'

/** How far something long has come, in words and as a bar. */
export function Progress({ done, total, label }: { done: number; total: number; label: string }) {
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 100
  return (
    <View {...a11y('status', label)}>
      <View className="lead">{label}</View>
      <View className="progress">
        <View className="progress-done" style={{ width: `${percent}%` }} />
      </View>
    </View>
  )
}
