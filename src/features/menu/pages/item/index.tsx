import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { communityServed, useMe } from '@/query/session'
import { ActionBar } from '@/ui/ActionBar'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import { OrderSheet } from '../../components/OrderSheet'
import { SaidWords } from '../../components/SaidWords'
import { audienceWords, leftWords, priceWords, ratingWords } from '../../sessionWords'

type Item = Output<'menu', 'item'>

/** One service: what, when, by whom, what others say, and the order. */
export default function ItemPage() {
  const item = useCall('menu', 'item', { itemId: useRouter().params.id ?? '' })
  const [ordering, setOrdering] = useState(false)
  const open = item.data?.status === 'open' && item.data.left > 0
  const order = { label: '点这个服务', run: () => setOrdering(true) }
  return (
    <Screen bar={open && <ActionBar busy={false} actions={[order]} />}>
      <Loaded query={item}>
        {data => (
          <>
            <Facts item={data} />
            <Sessions item={data} />
            <SaidWords words={data.words} />
            <ForSecretary item={data} />
            {ordering && <OrderSheet item={data} close={() => setOrdering(false)} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const Facts = ({ item }: { item: Item }) => (
  <Card>
    <Title>{item.title}</Title>
    {item.status !== 'open' && (
      <Pair name="说明">
        {item.withdrawnReason ? `已撤下：${item.withdrawnReason}` : '这个月的点单已结束'}
      </Pair>
    )}
    {item.detail && <Pair name="内容">{item.detail}</Pair>}
    <Pair name="名额">{`共 ${item.capacity} 个，${leftWords(item)}`}</Pair>
    {item.venueName && <Pair name="地点">{item.venueName}</Pair>}
    {audienceWords(item) && <Pair name="面向">{audienceWords(item)}</Pair>}
    <Pair name="费用">{priceWords(item.priceMinutes)}</Pair>
    <Pair name="评价">{ratingWords(item.rating, item.reviews)}</Pair>
    <Row
      title={item.provider}
      sub={
        item.satisfaction
          ? `居民对它的${ratingWords(item.satisfaction.rating, item.satisfaction.reviews)}`
          : '还没有评价'
      }
      onClick={() => go(PAGES.menuProvider, { communityId: item.communityId, providerKey: item.providerKey })}
    />
  </Card>
)

const Sessions = ({ item }: { item: Item }) =>
  item.sessions ? (
    <>
      <Heading>场次</Heading>
      <Card>
        {item.sessions.map(one => (
          <Row
            key={one.startsAt}
            title={spanLabel(one.startsAt, one.endsAt)}
            sub={one.over ? '已结束' : leftWords({ left: one.capacity - one.ordered, over: false })}
          />
        ))}
      </Card>
    </>
  ) : null

/** The secretary changes a service, or takes it off the menu. */
function ForSecretary({ item }: { item: Item }) {
  const me = useMe()
  const [asking, ask] = useState(false)
  const withdraw = useAction('menu', 'withdrawItem', () => {
    ask(false)
    say.done('已撤下，会告知点了单的居民')
  })
  if (!me.data || communityServed(me.data) !== item.communityId || item.status !== 'open') return null
  const { itemId } = item
  return (
    <>
      <Button block kind="plain" onClick={() => go(PAGES.menuAmend, { id: itemId })}>
        修改这项服务
      </Button>
      <Button block kind="plain" onClick={() => ask(true)}>
        撤下这项服务
      </Button>
      <WordsSheet
        draft={`menu.withdrawItem:${itemId}`}
        title="撤下这项服务"
        label="为什么"
        hint="没接单的订单会谢绝，居民会看到原因"
        confirmText="确定撤下"
        busy={withdraw.isPending}
        open={asking}
        onClose={() => ask(false)}
        onConfirm={reason => withdraw.mutateAsync({ itemId, reason })}
      />
    </>
  )
}
