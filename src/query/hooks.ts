import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { call, type Domain, type Input, type Output, type Path } from '@/platform/call'
import { say } from '@/ui/say'

interface Options {
  enabled?: boolean
  /** Milliseconds between automatic re-reads, while the page is shown. */
  every?: number
}

/** Reads a procedure; re-read when the page is shown again or pulled down. */
export function useCall<D extends Domain, P extends Path<D>>(
  domain: D,
  path: P,
  input: Input<D, P>,
  options: Options = {},
) {
  const query = useQuery({
    queryKey: [domain, path, input],
    queryFn: () => call(domain, path, input),
    enabled: options.enabled ?? true,
    refetchInterval: options.every ?? false,
  })
  useRefresh(query.refetch, options.enabled ?? true)
  return query
}

/** Re-reads when the page is shown (the first time that joins the read under way) and on pull-down. */
function useRefresh(refetch: () => Promise<unknown>, enabled: boolean) {
  useDidShow(() => {
    if (enabled) refetch()
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

/**
 * Does something through a procedure. While it runs `isPending` is true (buttons show it and take no second tap); when
 * done everything on screen is read again; a refusal is shown in the server's own words.
 */
export function useAction<D extends Domain, P extends Path<D>>(
  domain: D,
  path: P,
  done: (answer: Output<D, P>, input: Input<D, P>) => void = () => undefined,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<D, P>) => call(domain, path, input),
    onSuccess: (answer, input) => {
      client.invalidateQueries()
      done(answer, input)
    },
    onError: error => say.problem(error.message),
  })
}
