import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '@/platform/a11y'
import { CallError } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { Button } from './Button'

interface Query<T> {
  data: T | undefined
  error: Error | null
  isPending: boolean
  refetch: () => unknown
}

interface Props<T> {
  query: Query<T>
  children: (data: T) => ReactNode
}

/** The states of anything that is read: grey bones while it loads, the error with a retry, then the thing itself. */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.error && (query.data === undefined || isFinal(query.error)))
    return <Problem message={query.error.message} retry={() => query.refetch()} />
  return query.data === undefined ? <Bones /> : children(query.data)
}

/** What was shown may no longer be: not a lost connection, but a «no». */
const isFinal = (error: Error) =>
  error instanceof CallError && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND')

/** What went wrong and a way to try again. */
export const Problem = ({ message, retry }: { message: string; retry: () => void }) => (
  <View className="note" {...a11y('alert')}>
    <View className="note-title">{message}</View>
    <Button kind="plain" onClick={retry}>
      再试一次
    </Button>
    <Button kind="plain" onClick={() => go(PAGES.home)}>
      回首页
    </Button>
  </View>
)

/** The outline of what is being read. */
export const Bones = () => (
  <View className="card" {...a11y('status', '正在读取')}>
    <View className="bone bone-short" />
    <View className="bone" />
    <View className="bone" />
  </View>
)

/** Nothing here, and what one can do about it. */
export const Empty = ({ children, action }: { children: string; action?: ReactNode }) => (
  <View className="note">
    <View className="note-title">{children}</View>
    {action}
  </View>
)
