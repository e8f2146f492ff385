import Taro from '@tarojs/taro'
import { useState } from 'react'
import { PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'

/** Joining a community: where one lives and what to be called. */
export default function JoinPage() {
  const directory = useCall('people', 'directory', undefined)
  const [communityId, setCommunityId] = useState<string>()
  const [displayName, setDisplayName] = useState('')
  const join = useAction('people', 'join', () => {
    say.done('欢迎您')
    Taro.switchTab({ url: PAGES.home })
  })
  return (
    <Screen>
      <Title>加入社区</Title>
      <Loaded query={directory}>
        {({ communities }) => (
          <Choice
            label="您住在哪个社区？"
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
            value={communityId}
            onChange={setCommunityId}
          />
        )}
      </Loaded>
      <TextField
        label="怎么称呼您？"
        hint="例如：王桂兰"
        max={20}
        value={displayName}
        onChange={setDisplayName}
      />
      <Button
        block
        busy={join.isPending}
        disabled={!communityId || displayName.trim() === ''}
        onClick={() => communityId && join.mutate({ communityId, displayName })}
      >
        加入这个社区
      </Button>
    </Screen>
  )
}
