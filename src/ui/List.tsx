import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { Card } from './Card'
import { Empty, Loaded } from './Loaded'

interface Pages<T> {
  data: T[] | undefined
  error: Error | null
  isPending: boolean
  refetch: () => unknown
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

interface Props<T> {
  pages: Pages<T>
  empty: string
  /** What to do about an empty list. */
  emptyAction?: ReactNode
  /** Each row is a card of its own. */
  cards?: boolean
  /** One row; give it a key. */
  children: (row: T) => ReactNode
}

/** A paged list with all its states; further pages come on demand. */
export function List<T>({ pages, empty, emptyAction, cards = false, children }: Props<T>) {
  return (
    <Loaded query={pages} shape="rows">
      {rows =>
        rows.length === 0 ? (
          <Empty action={emptyAction}>{empty}</Empty>
        ) : (
          <View>
            {cards ? rows.map(children) : <Card>{rows.map(children)}</Card>}
            {pages.hasNextPage && (
              <Button
                kind="plain"
                block
                busy={pages.isFetchingNextPage}
                onClick={() => pages.fetchNextPage()}
              >
                看更多
              </Button>
            )}
          </View>
        )
      }
    </Loaded>
  )
}
