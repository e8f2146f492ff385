import { View } from '@tarojs/components'
import { Joined } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { List } from '@/ui/List'
import { NoPermission } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { WishRow } from '../../components/WishRow'

/** What a secretary posted, for the street to review: nobody reviews their own. */
export default function StreetWishesPage() {
  return (
    <Screen>
      <Joined>
        {({ roles }) =>
          roles.some(({ role }) => role === 'streetAdmin') ? (
            <Waiting />
          ) : (
            <NoPermission>这里是给街道管理员用的</NoPermission>
          )
        }
      </Joined>
    </Screen>
  )
}

function Waiting() {
  const wishes = usePages(['wish', 'forStreet', 'pages'], cursor =>
    call('wish', 'forStreet', cursor ? { cursor } : {}),
  )
  return (
    <>
      <View className="lead">书记自己许的、替老人许的心愿，由街道或另一位书记审核。</View>
      <List pages={wishes} empty="现在没有要审核的心愿">
        {wish => <WishRow key={wish.wishId} wish={wish} />}
      </List>
    </>
  )
}
