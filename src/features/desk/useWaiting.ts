import { useCall } from '@/query/hooks'

/** What waits for the secretary of a community, and how much of it (of the first page of each kind); `dispatched` waits for somebody else and is not counted. */
export function useWaiting(communityId: string) {
  const wishes = useCall('wish', 'list', { communityId, status: 'pending' })
  const orders = useCall('menu', 'orders', { communityId, status: 'placed' })
  const dispatched = useCall('menu', 'orders', { communityId, status: 'dispatched' })
  const reportIns = useCall('people', 'reportIns', { communityId })
  const units = useCall('people', 'communityUnits', { communityId })
  const teams = useCall('team', 'list', { communityId, status: 'pending' })
  const attendance = useCall('attendance', 'waiting', { communityId })
  const exemptions = useCall('attendance', 'staffExemptions', { communityId })
  const { unsettled = [], appeals = [] } = attendance.data ?? {}
  const count = [wishes, orders, reportIns, units, teams, exemptions].reduce(
    (sum, query) => sum + (query.data?.items.length ?? 0),
    unsettled.length + appeals.length,
  )
  return { wishes, orders, dispatched, reportIns, units, teams, attendance, exemptions, count }
}
