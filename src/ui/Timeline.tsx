import { View } from '@tarojs/components'
import { momentLabel } from '@/platform/dates'

interface TimelineLine {
  at: string
  action: string
  actor: string
  reason?: string | undefined
}

/** What happened, oldest first. `labels` turns an action into words; what has none is not shown. */
export function Timeline({ lines, labels }: { lines: TimelineLine[]; labels: Record<string, string> }) {
  return (
    <View>
      {lines
        .filter(line => labels[line.action])
        .map(line => (
          <View key={`${line.at}${line.action}`} className="line">
            <View className="line-title">{`${line.actor} ${labels[line.action]}`}</View>
            {line.reason && <View className="line-title">{`“${line.reason}”`}</View>}
            <View className="line-sub">{momentLabel(line.at)}</View>
          </View>
        ))}
    </View>
  )
}
