import { useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { WishRow } from '../../components/WishRow'

const FILTERS = [
  { value: 'open', label: '待认领' },
  { value: 'claimed', label: '已认领' },
  { value: 'fulfilled', label: '待确认' },
  { value: 'confirmed', label: '已实现' },
] as const
type Filter = (typeof FILTERS)[number]['value']

/** The wishes of the community, by state. */
export default function WishListPage() {
  const [status, setStatus] = useState<Filter>('open')
  return (
    <Screen>
      <Choice label="看哪些心愿" options={FILTERS} value={status} onChange={setStatus} />
      <Joined>{({ communityId }) => <Wishes communityId={communityId} status={status} />}</Joined>
    </Screen>
  )
}

function Wishes({ communityId, status }: { communityId: string; status: Filter }) {
  const wishes = usePages(['wish', 'list', 'pages', communityId, status], cursor =>
    call('wish', 'list', { communityId, status, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={wishes} empty="现在没有这样的心愿">
      {wish => <WishRow key={wish.wishId} wish={wish} />}
    </List>
  )
}
