import { go, PAGES } from '@/platform/navigate'
import { useMe } from '@/query/session'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Menus } from './parts/Menus'
import { MyOrders } from './parts/MyOrders'

/** Service tab: this month's menu, and my orders with their state. */
export default function ServicePage() {
  const me = useMe()
  return (
    <Screen>
      <Loaded query={me}>
        {({ communityId }) =>
          communityId === null ? (
            <Empty action={<Button onClick={() => go(PAGES.join)}>加入社区</Button>}>
              加入社区后就能点服务
            </Empty>
          ) : (
            <>
              <Heading>我的订单</Heading>
              <MyOrders />
              <Menus communityId={communityId} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
