import { JoinFirst } from '@/features/people/components/Joined'
import type { Output } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { useServiceTab } from '@/query/tab'
import { Card, Heading } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Menus } from './parts/Menus'
import { MyOrders } from './parts/MyOrders'

/** Service tab: my orders with their state, what points are good for, and this month's menu. */
export default function ServicePage() {
  const tab = useServiceTab()
  return (
    <Screen>
      <Loaded query={tab}>
        {shown => (shown.me.communityId === null ? <JoinFirst /> : <Services {...shown} />)}
      </Loaded>
    </Screen>
  )
}

const Services = ({ orders, moreOrders, menus }: Output<'report', 'serviceTab'>) => (
  <>
    <Heading>我的订单</Heading>
    <MyOrders orders={orders} more={moreOrders} />
    <Card>
      <Row title="爱心加油站" sub="用积分换东西，看兑换券" onClick={() => go(PAGES.shop)} />
    </Card>
    <Menus menus={menus} />
    <Card>
      <Row title="谁在提供服务" sub="居民满意度、社会组织评议" onClick={() => go(PAGES.menuProviders)} />
    </Card>
  </>
)
