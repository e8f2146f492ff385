import { useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { FIRST, type Filter, WishFilter } from '../../components/WishFilter'
import { WishRow } from '../../components/WishRow'

/** The wishes of the community: by state, by kind, by words, by how soon. */
export default function WishListPage() {
  const [filter, setFilter] = useState(FIRST)
  return (
    <Screen>
      <Joined>
        {({ communityId }) => (
          <>
            <WishFilter communityId={communityId} filter={filter} onChange={setFilter} />
            <Wishes communityId={communityId} filter={filter} />
          </>
        )}
      </Joined>
      <Button kind="plain" block onClick={() => go(PAGES.wishThanks)}>
        看看感谢墙
      </Button>
    </Screen>
  )
}

interface Props {
  communityId: string
  filter: Filter
}

function Wishes({ communityId, filter: { search, ...filter } }: Props) {
  const input = { communityId, ...filter, ...(search && { search }) }
  const wishes = usePages(['wish', 'list', 'pages', input], cursor =>
    call('wish', 'list', { ...input, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={wishes} empty="现在没有这样的心愿">
      {wish => <WishRow key={wish.wishId} wish={wish} />}
    </List>
  )
}
