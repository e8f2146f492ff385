import { View } from '@tarojs/components'
import { Joined } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { ThanksCard } from '../../components/ThanksCard'

/** What neighbours thanked each other for, as far as they let everybody read it. */
export default function ThanksPage() {
  return (
    <Screen>
      <Joined>{({ communityId }) => <Board communityId={communityId} />}</Joined>
    </Screen>
  )
}

function Board({ communityId }: { communityId: string }) {
  const thanks = usePages(['wish', 'thanks', 'pages', communityId], cursor =>
    call('wish', 'thanks', { communityId, ...(cursor && { cursor }) }),
  )
  return (
    <>
      <View className="lead">许愿的邻居愿意公开的感谢，姓名都隐去了。</View>
      <List pages={thanks} empty="还没有公开的感谢" cards>
        {one => (
          <ThanksCard
            key={one.wishId}
            words={one.thanks}
            by={`${one.wisherName} 谢 ${one.claimerName ?? '邻居'} ·「${one.title}」`}
          />
        )}
      </List>
    </>
  )
}
