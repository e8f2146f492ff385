import type { ReactNode } from 'react'
import { Card, Heading } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'

interface Query<T> {
  data: { items: T[]; nextCursor?: string } | undefined
  error: Error | null
  isPending: boolean
  refetch: () => unknown
}

interface Props<T> {
  title: string
  empty: string
  query: Query<T>
  /** One task; give it a key. */
  children: (task: T) => ReactNode
}

/** Tasks of one kind, with how many there are. */
export const Group = <T,>({ title, empty, query, children }: Props<T>) => (
  <Loaded query={query}>
    {({ items, nextCursor }) => (
      <>
        <Heading>{`${title} ${items.length}${nextCursor ? '+' : ''}`}</Heading>
        {items.length === 0 ? <Empty>{empty}</Empty> : <Card>{items.map(children)}</Card>}
      </>
    )}
  </Loaded>
)
