import type { Output } from '@/platform/call'
import { useCall } from '@/query/hooks'

/** All that waits for the secretary of a community, by one call. */
export const useDesk = (communityId: string) => useCall('report', 'desk', { communityId })

export type Desk = Output<'report', 'desk'>
type Groups = Omit<Desk, 'count'>
/** What waits of one kind: the first few, and how many there are. */
export type Waiting<K extends keyof Groups> = Groups[K]
export type Task<K extends keyof Groups> = Groups[K]['items'][number]
