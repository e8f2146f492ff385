import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ask, say } from '@/ui/say'
import { Joined, type Neighbour } from '../../components/Joined'

/** Moving house: another community from now on, with what was done staying one's own. */
export default function MovePage() {
  return (
    <Screen>
      <Title>搬家到别的社区</Title>
      <Joined>{me => <MoveForm me={me} />}</Joined>
    </Screen>
  )
}

function MoveForm({ me }: { me: Neighbour }) {
  const directory = useCall('people', 'directory', undefined)
  // The community whose code was scanned, when one came from there.
  const [communityId, setCommunityId] = useState<string | undefined>(useRouter().params.to)
  const isMember = me.memberships.some(one => one.communityId === me.communityId)
  const move = useAction('people', 'move', ({ reportInId }) => {
    say.done(reportInId ? '已搬家，报到转到新社区审核' : '已搬家')
    if (reportInId) void go(PAGES.reportIn)
    else void Taro.switchTab({ url: PAGES.home })
  })
  return (
    <Loaded query={directory}>
      {({ communities }) => {
        const others = communities.filter(({ id }) => id !== me.communityId)
        const name = others.find(({ id }) => id === communityId)?.name ?? ''
        const confirm = async () => {
          if (
            communityId &&
            name &&
            (await ask(`搬到${name}？`, `马上生效，以后您看到的是${name}的内容。`, '确定搬家'))
          )
            move.mutate({ communityId })
        }
        return (
          <>
            <View className="lead">
              {`您现在住在${me.communityName}。您的积分、服务时长和记录都跟着您走。`}
              {isMember && '党员报到会转到新社区，由那里的书记重新审核；以前的身份记在您的履历里。'}
            </View>
            <Choice
              label="搬到哪个社区？"
              options={others.map(({ id, name: label }) => ({ value: id, label }))}
              value={communityId}
              onChange={setCommunityId}
            />
            <Button block busy={move.isPending} disabled={name === ''} onClick={confirm}>
              办理搬家
            </Button>
          </>
        )
      }}
    </Loaded>
  )
}
