import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/platform/a11y'
import { Button } from './Button'
import { Card } from './Card'
import { Empty, Loaded } from './Loaded'

interface Pages<T> extends Further {
  data: T[] | undefined
  isPending: boolean
  refetch: () => unknown
}

/** What comes after the rows that were read. */
interface Further {
  error: Error | null
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
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
        rows.length === 0 && !pages.isFetchNextPageError ? (
          <Empty action={emptyAction}>{empty}</Empty>
        ) : (
          <View>
            {cards || rows.length === 0 ? rows.map(children) : <Card>{rows.map(children)}</Card>}
            {pages.hasNextPage && <More {...pages} />}
          </View>
        )
      }
    </Loaded>
  )
}

/** The way to the next page; when that failed, what went wrong beside it: the rows above it stay. */
const More = ({ error, isFetchNextPageError, isFetchingNextPage, fetchNextPage }: Further) => (
  <>
    {isFetchNextPageError && error && (
      <View className="lead" {...a11y('alert')}>
        {error.message}
      </View>
    )}
    <Button kind="plain" block busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
      {isFetchNextPageError ? '再试一次' : '看更多'}
    </Button>
  </>
)
