import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/platform/a11y'

interface Props {
  title: string
  sub?: string | undefined
  /** A badge or a button at the end. */
  end?: ReactNode
  /** Opens what the row is about. */
  onClick?: () => void
}

/** A row of a list. */
export function Row({ title, sub, end, onClick }: Props) {
  return (
    <View
      className="row"
      onClick={onClick}
      {...(onClick && a11y('button', sub ? `${title}，${sub}` : title))}
    >
      <View className="row-main">
        <View className="row-title">{title}</View>
        {sub && <View className="row-sub">{sub}</View>}
      </View>
      {end}
      {onClick && <View className="row-go">›</View>}
    </View>
  )
}
