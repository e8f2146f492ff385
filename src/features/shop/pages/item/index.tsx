import { ITEM_KINDS } from '@cloud/shop/labels'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { dayLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { ActionBar } from '@/ui/ActionBar'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Photos } from '@/ui/Photos'
import { Screen } from '@/ui/Screen'
import { DoubtfulPhotos } from '../../components/DoubtfulPhotos'
import type { ItemDetail } from '../../types'
import { lackOf } from '../../words'
import '../../shop.scss'

/** One item: what it is, what it costs, where to collect it; and the one thing to do. */
export default function ItemPage() {
  const itemId = useRouter().params.id ?? ''
  const item = useCall('shop', 'getItem', { itemId })
  return (
    <Screen bar={item.data && <Redeem item={item.data} />}>
      <Loaded query={item}>{data => <Whole item={data} />}</Loaded>
    </Screen>
  )
}

const reasonOf = (item: ItemDetail) =>
  item.status !== 'onSale' ? '没有上架' : item.left === 0 ? '您已经换够了' : lackOf(item, item.balance)

function Redeem({ item }: { item: ItemDetail }) {
  const redeem = useAction('shop', 'redeem', ({ redemptionId }) => {
    Taro.redirectTo({ url: `${PAGES.voucher}?id=${redemptionId}&fresh=1` })
  })
  const { itemId, points, balance, place, voucherDays } = item
  const reason = reasonOf(item)
  if (reason)
    return (
      <Button disabled onClick={() => undefined}>
        {reason}
      </Button>
    )
  const confirm = `会扣除 ${points} 积分，还剩 ${balance - points} 积分。请在 ${voucherDays} 天内到${place.name}领取，过期自动退回积分。`
  const run = () => redeem.mutate({ itemId, points })
  return <ActionBar busy={redeem.isPending} actions={[{ label: `用 ${points} 积分兑换`, confirm, run }]} />
}

const Whole = ({ item }: { item: ItemDetail }) => (
  <>
    <Card>
      <Title>{item.title}</Title>
      <View className="shop-price">{`${item.points} 积分`}</View>
      {item.photos.length > 0 && (
        <Photos
          label={`${item.title}的照片`}
          photos={item.photos.map(({ photoId, url, state }) => ({
            ...{ key: photoId, url },
            note: state === 'shown' ? undefined : state === 'doubtful' ? '等书记看' : '审核中',
          }))}
        />
      )}
      <View>{item.detail}</View>
      <Pair name="类别">{ITEM_KINDS[item.kind]}</Pair>
      <Pair name="还有">{`${item.stock} 件`}</Pair>
      <Pair name="限兑">{`${item.limit}，您还能换 ${item.left} 件`}</Pair>
      {item.daily && <Pair name="兑换时间">{`每天 ${item.daily.from} 至 ${item.daily.to}`}</Pair>}
      {item.opensAt && <Pair name="开始">{dayLabel(item.opensAt)}</Pair>}
      {item.closesAt && <Pair name="截止">{dayLabel(item.closesAt)}</Pair>}
      <Pair name="您的积分">{`${item.balance}`}</Pair>
    </Card>
    {item.judges && (
      <DoubtfulPhotos itemId={item.itemId} photos={item.photos.filter(({ state }) => state === 'doubtful')} />
    )}
    <Heading>到这里领取</Heading>
    <Card>
      {item.place.openNow ? <Badge tone="good">开着</Badge> : <Badge tone="plain">现在没开</Badge>}
      <Pair name="店名">{item.place.name}</Pair>
      <Pair name="地址">{item.place.address}</Pair>
      <Pair name="时间">{[item.place.week, item.place.hoursText].filter(Boolean).join('。')}</Pair>
      <Pair name="领取期限">{`兑换后 ${item.voucherDays} 天内`}</Pair>
    </Card>
    {item.keeper && (
      <Button
        block
        kind="plain"
        onClick={() => go(PAGES.shopEdit, { merchantId: item.merchantId, id: item.itemId })}
      >
        修改这件商品
      </Button>
    )}
  </>
)
