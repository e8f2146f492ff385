import { Image, View } from '@tarojs/components'
import { keepImage } from '@/platform/keepImage'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { Serving } from '../../components/Joined'

/** The code to print and hang up: who scans it joins this community. */
export default function CommunityCodePage() {
  return (
    <Screen>
      <Serving>{communityId => <Code communityId={communityId} />}</Serving>
    </Screen>
  )
}

const keep = (communityName: string, image: string) =>
  keepImage(`${communityName}.png`, image).catch(() => say.problem('图片没有存下来，请再试一次'))

function Code({ communityId }: { communityId: string }) {
  const code = useCall('people', 'communityCode', { communityId })
  return (
    <Loaded query={code}>
      {({ communityName, image }) => (
        <Card>
          <Title>{`${communityName}小程序码`}</Title>
          <Image
            className="qr"
            src={image}
            mode="aspectFit"
            showMenuByLongpress
            aria-label={`${communityName}小程序码`}
          />
          <View className="lead">保存后打印，贴在服务中心和楼栋里。居民用微信扫一扫，就能加入本社区。</View>
          <Button block onClick={() => keep(communityName, image)}>
            保存或转发图片
          </Button>
        </Card>
      )}
    </Loaded>
  )
}
