import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useRef } from 'react'
import { call, type Domain, type Input, isOffline, type Output, type Path } from '@/platform/call'
import { change } from '@/platform/change'
import { say } from '@/ui/say'
import { type Edit, editAtOnce } from './optimistic'

interface Options {
  enabled?: boolean
  /** Milliseconds between automatic re-reads, while the page is shown. */
  every?: number
  /** Milliseconds for which an answer that is known already will do for a page that opens. */
  staleTime?: number
}

/** Reads a procedure; re-read when the page is shown again or pulled down. */
export const useCall = <D extends Domain, P extends Path<D>>(
  domain: D,
  path: P,
  input: Input<D, P>,
  { enabled = true, every, staleTime }: Options = {},
) =>
  useQueryOf({
    queryKey: [domain, path, input],
    queryFn: () => call(domain, path, input),
    enabled,
    refetchInterval: every ?? false,
    ...(staleTime !== undefined && { staleTime }),
  })

interface QueryOptions<T> {
  queryKey: unknown[]
  queryFn: () => Promise<T>
  enabled?: boolean
  refetchInterval?: number | false
  staleTime?: number
}

/** Any query, re-read when the page is shown again or pulled down. */
export function useQueryOf<T>(options: QueryOptions<T>) {
  const { queryKey, enabled = true, staleTime = 0 } = options
  const client = useQueryClient()
  const query = useQuery(options)
  useRefresh(query.refetch, enabled, () => {
    const known = client.getQueryState(queryKey)
    return known !== undefined && !known.isInvalidated && Date.now() - known.dataUpdatedAt < staleTime
  })
  return query
}

type Refetch = (options?: { cancelRefetch?: boolean }) => Promise<unknown>

/**
 * Re-reads when the page is shown, and on pull-down; a read under way is joined. When the page opens, what is known for its
 * `staleTime` already will do.
 */
function useRefresh(refetch: Refetch, enabled: boolean, isKnown = () => false) {
  const opened = useRef(false)
  useDidShow(() => {
    if (enabled && (opened.current || !isKnown())) refetch({ cancelRefetch: false })
    opened.current = true
  })
  usePullDownRefresh(() => {
    Promise.resolve(enabled && refetch()).finally(() => Taro.stopPullDownRefresh())
  })
}

interface Page<T> {
  items: T[]
  nextCursor?: string
}

/** Reads a paged list, a page at a time; `rows` are all that were read so far. */
export function usePages<T>(
  key: unknown[],
  read: (cursor: string | undefined) => Promise<Page<T>>,
  enabled = true,
) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }: { pageParam: string | undefined }) => read(pageParam),
    initialPageParam: undefined,
    getNextPageParam: (last: Page<T>) => last.nextCursor,
    enabled,
  })
  useRefresh(query.refetch, enabled)
  return { ...query, data: query.data?.pages.flatMap(page => page.items) }
}

interface ActionOptions<I> {
  /** What the screen shows at once, as if it were done: only for what can be undone. */
  atOnce?: (input: I) => Edit[]
  /** A refusal is no matter to anybody. */
  quiet?: boolean
}

/**
 * Does something through a procedure, once, however bad the network is. While it runs `isPending` is true (buttons show it
 * and take no second tap); when done everything on screen is read again; a refusal is shown in the server's own words, and
 * what was shown `atOnce` goes back to how it was.
 */
export function useAction<D extends Domain, P extends Path<D>>(
  domain: D,
  path: P,
  done: (answer: Output<D, P>, input: Input<D, P>) => void = () => undefined,
  { atOnce, quiet = false }: ActionOptions<Input<D, P>> = {},
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<D, P>) => change(domain, path, input),
    onMutate: input => atOnce && editAtOnce(client, atOnce(input)),
    onSuccess: (answer, input) => {
      client.invalidateQueries()
      done(answer, input)
    },
    onError: (error, _, takeBack) => {
      takeBack?.()
      const words = takeBack ? `${error.message}。已恢复原样` : error.message
      // Whether it was done nobody knows: that is not to say that it was not.
      if (!quiet) say.problem(words, isOffline(error) ? '没有收到答复' : undefined)
    },
  })
}
