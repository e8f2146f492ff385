import { View } from '@tarojs/components'
import { type ReactNode, useContext, useState } from 'react'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Few } from '../few'

interface Props<T> {
  title: string
  group: { items: T[]; count: number; more: boolean }
  /** Stands beside the title. */
  action?: ReactNode
  /** Each task is a card of its own. */
  cards?: boolean
  /** One task; give it a key. */
  children: (task: T) => ReactNode
}

/** Tasks of one kind, with how many there are; on a full desk some of them, and the others at a tap. Nothing when none waits. */
export function Group<T>({ title, group, action, cards = false, children }: Props<T>) {
  const { items, count, more } = group
  const few = useContext(Few)
  const [opened, open] = useState(false)
  if (count === 0) return null
  const listed = opened ? items : items.slice(0, few)
  return (
    <>
      <Heading action={action}>{`${title} ${count}${more ? '+' : ''}`}</Heading>
      {cards ? listed.map(children) : <Card>{listed.map(children)}</Card>}
      {listed.length < items.length ? (
        <Button kind="plain" size="small" onClick={() => open(true)}>
          {`看全部（${title}）`}
        </Button>
      ) : (
        count > items.length && <View className="lead">{`先列出 ${items.length} 件，办好后接着列`}</View>
      )}
    </>
  )
}
