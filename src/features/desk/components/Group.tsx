import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card, Heading } from '@/ui/Card'

interface Props<T> {
  title: string
  group: { items: T[]; count: number; more: boolean }
  /** Stands between the title and the tasks. */
  action?: ReactNode
  /** Each task is a card of its own. */
  cards?: boolean
  /** One task; give it a key. */
  children: (task: T) => ReactNode
}

/** Tasks of one kind, with how many there are. Nothing shows when none waits. */
export function Group<T>({ title, group, action, cards = false, children }: Props<T>) {
  const { items, count, more } = group
  if (count === 0) return null
  return (
    <>
      <Heading>{`${title} ${count}${more ? '+' : ''}`}</Heading>
      {action}
      {cards ? items.map(children) : <Card>{items.map(children)}</Card>}
      {count > items.length && <View className="lead">{`先列出 ${items.length} 件，办好后接着列`}</View>}
    </>
  )
}
