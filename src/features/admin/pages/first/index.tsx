import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Joined, type Neighbour } from '@/features/people/components/Joined'
import { PAGES } from '@/platform/navigate'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Pair, Title } from '@/ui/Card'
import { Empty } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'

/** The first start: whoever was named at deployment takes up the office of street administrator. */
export default function FirstAdminPage() {
  return (
    <Screen>
      <Title>认领街道管理员</Title>
      <Joined>
        {me =>
          me.vacantStreetId ? (
            <Claim me={me} streetId={me.vacantStreetId} />
          ) : (
            <Empty action={<Button onClick={() => Taro.switchTab({ url: PAGES.me })}>回到我的</Button>}>
              街道已经有管理员了，需要任命新的管理员，请联系他们
            </Empty>
          )
        }
      </Joined>
    </Screen>
  )
}

function Claim({ me, streetId }: { me: Neighbour; streetId: string }) {
  const claim = useAction('admin', 'claimFirst', () => {
    say.done('您现在是街道管理员了')
    Taro.redirectTo({ url: PAGES.admin })
  })
  return (
    <>
      <View className="lead">
        街道刚开始使用，还没有管理员。部署人员指定了一位，只有这一位能认领，认领后可以任命其他管理员。
      </View>
      <Card>
        <View>如果就是您，但还没有指定好，请把下面的编号发给部署人员：</View>
        <Pair name="您的编号">{me.personId}</Pair>
        <Button kind="plain" size="small" onClick={() => void Taro.setClipboardData({ data: me.personId })}>
          复制编号
        </Button>
      </Card>
      <Button block busy={claim.isPending} onClick={() => claim.mutate({ streetId })}>
        我来认领
      </Button>
    </>
  )
}
