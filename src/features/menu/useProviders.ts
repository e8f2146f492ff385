import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import type { ProviderKind } from './menuForm'

interface Named {
  id: string
  name: string
}

/** Those of a kind who can provide a service in a community, a page at a time. */
export const useProviders = (kind: ProviderKind, communityId: string) =>
  usePages<Named>(['providers', kind, communityId], cursor => READ[kind](communityId, cursor))

type Read = (
  communityId: string,
  cursor: string | undefined,
) => Promise<{ items: Named[]; nextCursor?: string }>

const READ: Record<ProviderKind, Read> = {
  team: async (communityId, cursor) =>
    named(await call('team', 'list', { communityId, ...(cursor && { cursor }) }), ({ teamId, name }) => ({
      id: teamId,
      name,
    })),
  organisation: async (communityId, cursor) =>
    named(
      await call('menu', 'organisations', { communityId, ...(cursor && { cursor }) }),
      ({ organisationId, name }) => ({ id: organisationId, name }),
    ),
  person: async (communityId, cursor) =>
    named(
      await call('people', 'list', { communityId, ...(cursor && { cursor }) }),
      ({ personId, displayName }) => ({ id: personId, name: displayName }),
    ),
  unit: async () => ({ items: (await call('people', 'directory', undefined)).units }),
}

const named = <T>({ items, ...next }: { items: T[]; nextCursor?: string }, view: (row: T) => Named) => ({
  items: items.map(view),
  ...next,
})
