import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { back } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import './code.scss'

/** The whole screen says that it worked, and when. */
export const Tick = ({ title, sub }: { title: string; sub: string }) => (
  <View className="tick" {...a11y('status', `${title}，${sub}`)}>
    <View className="tick-mark">✓</View>
    <Title>{title}</Title>
    <View className="lead">{sub}</View>
    <Button block kind="plain" onClick={() => back()}>
      好的
    </Button>
  </View>
)
