import { Joined } from '@/features/people/components/Joined'
import { Heading } from '@/ui/Card'
import { Screen } from '@/ui/Screen'
import { Menus } from './parts/Menus'
import { MyOrders } from './parts/MyOrders'

/** Service tab: this month's menu, and my orders with their state. */
export default function ServicePage() {
  return (
    <Screen>
      <Joined>
        {({ communityId }) => (
          <>
            <Heading>我的订单</Heading>
            <MyOrders />
            <Menus communityId={communityId} />
          </>
        )}
      </Joined>
    </Screen>
  )
}
