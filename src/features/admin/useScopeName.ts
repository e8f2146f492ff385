import { useCall } from '@/query/hooks'

/** The name of a community or a unit by its id; of the street, its kind. */
export function useScopeName() {
  const { data } = useCall('people', 'directory', undefined)
  const known = [...(data?.communities ?? []), ...(data?.units ?? [])]
  return (id: string) => known.find(one => one.id === id)?.name ?? ''
}
