import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from '@/platform/a11y'

/** A sheet on the noticeboard. */
export const Card = ({ children }: PropsWithChildren) => <View className="card">{children}</View>

/** The title of a page. */
export const Title = ({ children }: { children: string }) => (
  <View className="h1" {...a11y('heading')}>
    {children}
  </View>
)

/** The title of a part of a page. */
export const Heading = ({ children }: { children: string }) => (
  <View className="h2" {...a11y('heading')}>
    {children}
  </View>
)

/** A name and its value, side by side. */
export const Pair = ({ name, children }: PropsWithChildren<{ name: string }>) => (
  <View className="pair">
    <View className="pair-name">{name}</View>
    <View className="pair-value">{children}</View>
  </View>
)

/** A figure that explains itself. */
export function Tile({ value, label, onClick }: { value: string; label: string; onClick?: () => void }) {
  return (
    <View className="tile" onClick={onClick} {...(onClick && a11y('button', `${label} ${value}`))}>
      <View className="tile-value">{value}</View>
      <View className="tile-label">{label}</View>
    </View>
  )
}

export const Tiles = ({ children }: PropsWithChildren) => <View className="tiles">{children}</View>
