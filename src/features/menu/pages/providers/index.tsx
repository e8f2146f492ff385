import { Joined } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { usePages } from '@/query/hooks'
import { communityServed } from '@/query/session'
import { Card, Title } from '@/ui/Card'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { ratingWords } from '../../sessionWords'

/** Whoever provides services here, with what residents think of it, and the way to the social organisations. */
export default function ProvidersPage() {
  return (
    <Screen>
      <Title>谁在提供服务</Title>
      <Card>
        <Row title="社会组织" sub="合同期和四方评议" onClick={() => go(PAGES.organisations)} />
      </Card>
      <Joined>{me => <Providers communityId={communityServed(me) ?? me.communityId} />}</Joined>
    </Screen>
  )
}

function Providers({ communityId }: { communityId: string }) {
  const providers = usePages(['menu', 'providers', communityId], cursor =>
    call('menu', 'providers', { communityId, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={providers} empty="还没有居民评价过服务">
      {row => (
        <Row
          key={row.providerKey}
          title={row.name}
          sub={ratingWords(row.rating, row.reviews)}
          onClick={() =>
            go(PAGES.menuProvider, { communityId: row.communityId, providerKey: row.providerKey })
          }
        />
      )}
    </List>
  )
}
