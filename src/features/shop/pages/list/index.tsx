import { useState } from 'react'
import { Joined, type Neighbour } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { useCall, usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Card, Heading } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Tile, Tiles } from '@/ui/Tile'
import { ItemRow } from '../../components/ItemRow'
import { lackOf } from '../../words'

const FILTERS = [
  { value: 'all', label: '全部' },
  { value: 'mine', label: '我够换的' },
] as const
type Filter = (typeof FILTERS)[number]['value']

/** 爱心加油站: what my points are good for, and where. */
export default function ShopPage() {
  return (
    <Screen>
      <Joined>{me => <Shop me={me} />}</Joined>
    </Screen>
  )
}

function Shop({ me: { communityId } }: { me: Neighbour }) {
  const [filter, setFilter] = useState<Filter>('all')
  const balance = useCall('points', 'balance', undefined)
  const affordable = filter === 'mine'
  const items = usePages(['shop', 'items', communityId, affordable], cursor =>
    call('shop', 'items', { communityId, affordable, ...(cursor && { cursor }) }),
  )
  const points = balance.data?.points
  return (
    <>
      <Card>
        <Tiles>
          <Tile
            value={points ?? (balance.error ? '没读到' : '…')}
            label="我的积分"
            onClick={() => go(PAGES.statement)}
          />
          <Tile value="查看" label="我的兑换券" onClick={() => go(PAGES.vouchers)} />
        </Tiles>
      </Card>
      <Choice label="看哪些" options={FILTERS} value={filter} onChange={setFilter} />
      <List
        pages={items}
        empty={
          affordable ? '现在的积分还换不了，参加一次服务就多一些' : '这里还没有可以兑换的，过几天再来看看'
        }
      >
        {item => (
          <ItemRow
            key={item.itemId}
            item={item}
            sub={lackOf(item, points) ?? `${item.merchantName} · 还有 ${item.stock} 件`}
            onClick={() => go(PAGES.shopItem, { id: item.itemId })}
          />
        )}
      </List>
      <Places communityId={communityId} />
    </>
  )
}

/** Where to collect, and whether anybody is there now. */
function Places({ communityId }: { communityId: string }) {
  const places = useCall('shop', 'places', { communityId })
  return (
    <Loaded query={places}>
      {({ items }) =>
        items.length === 0 ? null : (
          <>
            <Heading>在哪里领</Heading>
            <Card>
              {items.map(place => (
                <Row
                  key={place.merchantId}
                  title={place.name}
                  sub={[place.address, place.week, place.hoursText].filter(Boolean).join(' · ')}
                  end={place.openNow ? <Badge tone="good">开着</Badge> : <Badge tone="plain">现在没开</Badge>}
                />
              ))}
            </Card>
          </>
        )
      }
    </Loaded>
  )
}
