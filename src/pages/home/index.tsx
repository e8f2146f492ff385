import { View } from '@tarojs/components'
import { KeptCards } from '@/features/attendance/components/KeptCards'
import { AskConsent } from '@/features/people/components/AskConsent'
import type { Output } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { useHomeTab } from '@/query/tab'
import { Button } from '@/ui/Button'
import { Card, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { StandardOnly } from '@/ui/StandardOnly'
import { DeskRow } from '../me/parts/DeskRow'
import { Doors } from './parts/Doors'
import { Header } from './parts/Header'
import { OpenWishes } from './parts/OpenWishes'
import { WhatMatters } from './parts/WhatMatters'

/**
 * Home: the one thing that matters now, four doors, and what neighbours need. The doors and the switch of the letters need no
 * answer of the cloud: who is without a network finds the way to check in.
 */
export default function HomePage() {
  const tab = useHomeTab()
  const me = tab.data?.me
  const isStranger = me?.communityId === null
  return (
    <Screen>
      <Header communityName={me?.communityName} />
      <KeptCards />
      {me && <AskConsent me={me} />}
      {tab.data && !isStranger && <Now {...tab.data} />}
      {!isStranger && <Doors />}
      <Loaded query={tab} shape="rows">
        {({ wishes }) => (isStranger ? <Welcome /> : <Neighbourhood wishes={wishes} />)}
      </Loaded>
    </Screen>
  )
}

type Tab = Output<'report', 'homeTab'>

/** A secretary sees here, too, that something waits. */
const Now = ({ matter, desk }: Pick<Tab, 'matter' | 'desk'>) => (
  <>
    {matter && <WhatMatters matter={matter} />}
    {desk !== null && <DeskRow count={desk} />}
  </>
)

const Neighbourhood = ({ wishes }: Pick<Tab, 'wishes'>) => (
  <StandardOnly>
    <OpenWishes wishes={wishes} />
    <Card>
      <BoardLink />
    </Card>
  </StandardOnly>
)

const BoardLink = () => (
  <Row title="公示栏" sub="实现的心愿、服务时长、满意度" onClick={() => go(PAGES.board)} />
)

/** Who has not joined, or does not agree to be stored, can still look around here. */
const Welcome = () => (
  <>
    <Card>
      <Title>欢迎来到邻里先锋</Title>
      <View className="lead">许个小心愿，领个服务岗，邻居之间帮一把。先加入您所在的社区吧。</View>
      <Button block onClick={() => go(PAGES.join)}>
        加入社区
      </Button>
    </Card>
    <Card>
      <BoardLink />
      <Row title="隐私说明" sub="我们保存什么，为什么" onClick={() => go(PAGES.myData)} />
      <Row title="核验打卡证明" sub="不加入也能查，输入编号就行" onClick={() => go(PAGES.verify)} />
    </Card>
  </>
)
