import { CONSENT } from '@cloud/people/labels'
import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'

interface Props {
  busy?: boolean
  onAgree: () => void
  onRefuse: () => void
}

/** What is kept of a person and why, before anything is: a plain yes or no. Show it while the answer is open. */
export const ConsentSheet = ({ busy = false, onAgree, onRefuse }: Props) => (
  <Sheet title="先看看我们保存什么" open onClose={onRefuse}>
    <ConsentPoints />
    <Button block busy={busy} onClick={onAgree}>
      同意并继续
    </Button>
    <Button block kind="plain" onClick={onRefuse}>
      暂不同意
    </Button>
  </Sheet>
)

/** The text itself, also for those who agreed long ago. */
export const ConsentPoints = () => (
  <View>
    {CONSENT.points.map(({ title, text }) => (
      <View key={title} className="point">
        <View className="line-title">{title}</View>
        <View className="lead">{text}</View>
      </View>
    ))}
  </View>
)
