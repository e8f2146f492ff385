import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { go, PAGES } from '@/platform/navigate'
import { sceneOf } from '@/platform/scene'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Empty, Loaded } from '@/ui/Loaded'

interface Props {
  communityId: string
  communityName: string
}

const Home = ({ plain = false }: { plain?: boolean }) => (
  <Button kind={plain ? 'plain' : 'primary'} onClick={() => Taro.switchTab({ url: PAGES.home })}>
    回首页
  </Button>
)

/** Whoever lives somewhere already and scans a code: the same community's, another's (have they moved?), or none we know. */
export function LivesHere({ communityId, communityName }: Props) {
  const scanned = sceneOf(useRouter().params)
  const other = scanned !== undefined && scanned !== communityId
  const directory = useCall('people', 'directory', undefined, { enabled: other })
  const here = <Empty action={<Home />}>{`您已经是${communityName}的居民了`}</Empty>
  if (!other) return here
  return (
    <Loaded query={directory}>
      {({ communities }) => {
        const found = communities.find(({ id }) => id === scanned)
        return found ? (
          <Moved to={found.id} toName={found.name} communityName={communityName} />
        ) : (
          <Empty action={<Home />}>
            {`这个码认不出来，可能已经停用。您是${communityName}的居民，一切照旧。`}
          </Empty>
        )
      }}
    </Loaded>
  )
}

const Moved = ({ to, toName, communityName }: { to: string; toName: string; communityName: string }) => (
  <Empty
    action={
      <View className="chips">
        <Button onClick={() => go(PAGES.move, { to })}>是的，办理搬家</Button>
        <Home plain />
      </View>
    }
  >
    {`您扫的是${toName}的码，您现在住在${communityName}。请问您搬家了吗？没有搬的话，什么都不用做。`}
  </Empty>
)
