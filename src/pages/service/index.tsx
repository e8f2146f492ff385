import { Joined } from '@/features/people/components/Joined'
import { go, PAGES } from '@/platform/navigate'
import { Card, Heading } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Menus } from './parts/Menus'
import { MyOrders } from './parts/MyOrders'

/** Service tab: my orders with their state, what points are good for, and this month's menu. */
export default function ServicePage() {
  return (
    <Screen>
      <Joined>
        {({ communityId }) => (
          <>
            <Heading>我的订单</Heading>
            <MyOrders />
            <Card>
              <Row title="爱心加油站" sub="用积分换东西，看兑换券" onClick={() => go(PAGES.shop)} />
            </Card>
            <Menus communityId={communityId} />
            <Card>
              <Row
                title="谁在提供服务"
                sub="居民满意度、社会组织评议"
                onClick={() => go(PAGES.menuProviders)}
              />
            </Card>
          </>
        )}
      </Joined>
    </Screen>
  )
}
