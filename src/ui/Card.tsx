import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { a11y } from '@/platform/a11y'

/** A sheet on the noticeboard. */
export const Card = ({ children }: PropsWithChildren) => <View className="card">{children}</View>

/** The title of a page. */
export const Title = ({ children }: { children: string }) => (
  <View className="h1" {...a11y('heading')}>
    {children}
  </View>
)

/** The title of a part of a page; what can be done with the whole part stands at its end. */
export const Heading = ({ children, action }: { children: string; action?: ReactNode }) =>
  action ? (
    <View className="h2-line">
      <Heading>{children}</Heading>
      {action}
    </View>
  ) : (
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
