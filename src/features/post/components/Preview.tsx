import { View } from '@tarojs/components'
import type { Input } from '@/platform/call'
import { spanLabel } from '@/platform/dates'
import { useCall } from '@/query/hooks'
import { Card, Heading } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'

const SHOWN = 12

/** Every date that would be published, as the server reckons it. */
export function Preview({ input }: { input: Input<'post', 'previewShifts'> }) {
  const preview = useCall('post', 'previewShifts', input)
  return (
    <Loaded query={preview}>
      {({ words, items, open }) => (
        <Card>
          <Heading>{words}</Heading>
          {items.slice(0, SHOWN).map(({ startsAt, endsAt }) => (
            <View key={startsAt}>{spanLabel(startsAt, endsAt)}</View>
          ))}
          <View className="lead">
            {[
              items.length > SHOWN && `……先发布 ${items.length} 个时段`,
              items.length <= SHOWN && `先发布这 ${items.length} 个时段`,
              open && '以后每天自动补到八周之内，直到您取消',
            ]
              .filter(Boolean)
              .join('，')}
          </View>
        </Card>
      )}
    </Loaded>
  )
}
