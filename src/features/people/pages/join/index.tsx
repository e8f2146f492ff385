import { CONSENT } from '@cloud/people/labels'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { back, PAGES } from '@/platform/navigate'
import { sceneOf, wasScanned } from '@/platform/scene'
import { useAction, useCall } from '@/query/hooks'
import { useMe } from '@/query/session'
import { Button } from '@/ui/Button'
import { Card, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { ConsentSheet } from '../../components/ConsentSheet'
import { LivesHere } from '../../components/LivesHere'

/** Joining a community: first what is kept of a person, then where one lives and what to be called. */
export default function JoinPage() {
  const me = useMe()
  return (
    <Screen>
      <Title>加入社区</Title>
      <Loaded query={me}>
        {({ communityId, communityName, erasing }) =>
          communityId !== null ? (
            <LivesHere communityId={communityId} communityName={communityName} />
          ) : erasing ? (
            <Empty>您的账号正在注销，过几分钟再来加入</Empty>
          ) : (
            <Joining />
          )
        }
      </Loaded>
    </Screen>
  )
}

function Joining() {
  const [agreed, setAgreed] = useState(false)
  if (agreed) return <JoinForm />
  return <ConsentSheet onAgree={() => setAgreed(true)} onRefuse={() => void back()} />
}

function JoinForm() {
  const { params } = useRouter()
  const scanned = sceneOf(params)
  const [chosen, setChosen] = useState<string | undefined>(scanned)
  const [displayName, setDisplayName] = useState('')
  const directory = useCall('people', 'directory', undefined)
  const join = useAction('people', 'join', () => {
    say.done('欢迎您')
    Taro.switchTab({ url: PAGES.home })
  })
  const known = directory.data?.communities.some(({ id }) => id === chosen)
  const communityId = known ? chosen : undefined
  return (
    <>
      {wasScanned(params) && <UnknownCode communityId={scanned} />}
      <CommunityChoice scanned={scanned} value={communityId} onChange={setChosen} />
      <TextField
        label="怎么称呼您？"
        hint="例如：王桂兰"
        kind="nickname"
        max={20}
        value={displayName}
        onChange={setDisplayName}
      />
      <Button
        block
        busy={join.isPending}
        disabled={!communityId || displayName.trim() === ''}
        onClick={() => communityId && join.mutate({ communityId, displayName, consent: CONSENT.version })}
      >
        加入这个社区
      </Button>
    </>
  )
}

/** A code of a community that is not there (any more), or one that cannot be read. */
function UnknownCode({ communityId }: { communityId: string | undefined }) {
  const directory = useCall('people', 'directory', undefined)
  const unknown = directory.data?.communities.every(({ id }) => id !== communityId)
  return unknown ? (
    <Card>
      <View className="line-title">这个码认不出来</View>
      <View className="lead">可能印坏了，或者已经停用。请在下面选您住的社区；也请告诉社区换一张新的。</View>
    </Card>
  ) : null
}

interface ChoiceProps {
  scanned: string | undefined
  value: string | undefined
  onChange: (communityId: string | undefined) => void
}

/** The community whose code was scanned, or the plain list. */
function CommunityChoice({ scanned, value, onChange }: ChoiceProps) {
  const directory = useCall('people', 'directory', undefined)
  return (
    <Loaded query={directory}>
      {({ communities }) => {
        const community = communities.find(({ id }) => id === scanned)
        if (community && value === scanned)
          return (
            <Card>
              <View className="line-title">{`您扫的是${community.name}的码`}</View>
              <Button kind="plain" size="small" onClick={() => onChange(undefined)}>
                我住在别的社区
              </Button>
            </Card>
          )
        return (
          <Choice
            label="您住在哪个社区？"
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
            value={value}
            onChange={onChange}
          />
        )
      }}
    </Loaded>
  )
}
