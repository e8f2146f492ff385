import { WISH_EVENTS } from '@cloud/wish/labels'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { momentLabel } from '@/platform/dates'
import { useCall } from '@/query/hooks'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Timeline } from '@/ui/Timeline'
import { WishActions } from '../../components/WishActions'
import { WishBadge } from '../../components/WishRow'
import type { WishDetail } from '../../types'

/** One wish: what, who, how it stands, what happened, and the one thing to do now. */
export default function WishPage() {
  const wishId = useRouter().params.id ?? ''
  const wish = useCall('wish', 'get', { wishId })
  return (
    <Screen bar={wish.data && wish.data.actions.length > 0 && <WishActions wish={wish.data} />}>
      <Loaded query={wish}>
        {data => (
          <>
            <Facts wish={data} />
            <Heading>经过</Heading>
            <Card>
              <Timeline lines={data.timeline} labels={WISH_EVENTS} />
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const Facts = ({ wish }: { wish: WishDetail }) => (
  <Card>
    <WishBadge status={wish.status} />
    <Title>{wish.title}</Title>
    <View>{wish.detail}</View>
    <Pair name="许愿人">{wish.mine ? '您自己' : wish.wisherName}</Pair>
    <Pair name="类别">{wish.category}</Pair>
    <Pair name="时间">{momentLabel(wish.createdAt)}</Pair>
    {wish.needsLook && <Pair name="提醒">文字需要人工看一看再通过</Pair>}
    {wish.claimerName && <Pair name="认领人">{wish.claimerName}</Pair>}
    {wish.declinedReason && <Pair name="退回原因">{wish.declinedReason}</Pair>}
    {wish.notDoneReason && <Pair name="还差什么">{wish.notDoneReason}</Pair>}
    {wish.fulfilment && <Pair name="完成情况">{wish.fulfilment.note}</Pair>}
    {wish.confirmation?.thanks && <Pair name="感谢">{wish.confirmation.thanks}</Pair>}
  </Card>
)
