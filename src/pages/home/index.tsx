import { View } from '@tarojs/components'
import { go, PAGES } from '@/platform/navigate'
import { useMe } from '@/query/session'
import { Button } from '@/ui/Button'
import { Card, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Doors } from './parts/Doors'
import { Header } from './parts/Header'
import { OpenWishes } from './parts/OpenWishes'
import { WhatMatters } from './parts/WhatMatters'

/** Home: the one thing that matters now, four doors, and what neighbours need. */
export default function HomePage() {
  const me = useMe()
  return (
    <Screen>
      <Loaded query={me}>
        {({ communityId, communityName }) => (
          <>
            <Header communityName={communityName} />
            {communityId === null ? (
              <Welcome />
            ) : (
              <>
                <WhatMatters />
                <Doors />
                <OpenWishes communityId={communityId} />
              </>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const Welcome = () => (
  <Card>
    <Title>欢迎来到邻里先锋</Title>
    <View className="lead">许个小心愿，领个服务岗，邻居之间帮一把。先加入您所在的社区吧。</View>
    <Button block onClick={() => go(PAGES.join)}>
      加入社区
    </Button>
  </Card>
)
