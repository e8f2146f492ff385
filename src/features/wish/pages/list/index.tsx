import { useState } from 'react'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { useMe } from '@/query/session'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { WishRow } from '../../components/WishRow'

const FILTERS = [
  { value: 'open', label: '待认领' },
  { value: 'claimed', label: '已认领' },
  { value: 'confirmed', label: '已实现' },
] as const
type Filter = (typeof FILTERS)[number]['value']

/** The wishes of the community, by state. */
export default function WishListPage() {
  const communityId = useMe().data?.communityId
  const [status, setStatus] = useState<Filter>('open')
  const wishes = usePages(
    ['wish', 'list', 'pages', communityId, status],
    cursor => call('wish', 'list', { communityId: communityId ?? '', status, ...(cursor && { cursor }) }),
    Boolean(communityId),
  )
  return (
    <Screen>
      <Choice label="看哪些心愿" options={FILTERS} value={status} onChange={setStatus} />
      <List pages={wishes} empty="现在没有这样的心愿">
        {wish => <WishRow key={wish.wishId} wish={wish} />}
      </List>
    </Screen>
  )
}
