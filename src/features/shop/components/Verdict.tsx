import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import '../shop.scss'

interface Props {
  good: boolean
  title: string
  sub: string
  next: () => void
}

/** The whole screen says whether it may be handed over, and if not, why. */
export const Verdict = ({ good, title, sub, next }: Props) => (
  <View className="shop-verdict" {...a11y('status', `${title}，${sub}`)}>
    <View className={`shop-mark ${good ? 'shop-good' : 'shop-bad'}`}>{good ? '✓' : '×'}</View>
    <Title>{title}</Title>
    <View>{sub}</View>
    <Button block onClick={next}>
      核销下一张
    </Button>
  </View>
)
