import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import type { Domain, Output, Path } from '@/platform/call'

/** A change of what is on screen, made before the server has answered. */
export interface Edit {
  queryKey: QueryKey
  make: (client: QueryClient) => void
}

/** Changes what a procedure has answered, whatever it was asked with. */
export const inAnswer = <D extends Domain, P extends Path<D>>(
  domain: D,
  path: P,
  change: (answer: Output<D, P>) => Output<D, P>,
): Edit => ({
  queryKey: [domain, path],
  make: client =>
    void client.setQueriesData<Output<D, P>>({ queryKey: [domain, path] }, known =>
      known === undefined ? undefined : change(known),
    ),
})

interface Page<T> {
  items: T[]
}

/** The same for each row of a list that is read page by page (usePages). */
export const inRows = <T>(queryKey: QueryKey, change: (row: T) => T): Edit => ({
  queryKey,
  make: client =>
    void client.setQueriesData<InfiniteData<Page<T>>>({ queryKey }, known =>
      known === undefined
        ? undefined
        : { ...known, pages: known.pages.map(page => ({ ...page, items: page.items.map(change) })) },
    ),
})

/** Makes the edits; what it answers takes them back. A read under way, which knows nothing of them yet, is given up. */
export async function editAtOnce(client: QueryClient, edits: Edit[]): Promise<() => void> {
  await Promise.all(edits.map(({ queryKey }) => client.cancelQueries({ queryKey })))
  const before = edits.flatMap(({ queryKey }) => client.getQueriesData({ queryKey }))
  for (const { make } of edits) make(client)
  return () => {
    for (const [queryKey, data] of before) client.setQueryData(queryKey, data)
  }
}
