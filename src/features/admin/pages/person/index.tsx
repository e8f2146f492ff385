import { ROLE_ACTIONS, ROLE_LABELS, roleTitle } from '@cloud/admin/labels'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { momentLabel } from '@/platform/dates'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading, Title } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'
import { WordsSheet } from '@/ui/WordsSheet'
import { Governing } from '../../components/Governing'
import { useScopeName } from '../../useScopeName'

type History = Output<'admin', 'roleHistory'>
type Role = keyof typeof ROLE_LABELS

/** A person's roles, to be taken away one by one, and who gave and took them, when and why. */
export default function RolePersonPage() {
  const personId = useRouter().params.id ?? ''
  return (
    <Screen>
      <Governing>{() => <Person personId={personId} />}</Governing>
    </Screen>
  )
}

const isRole = (text: string): text is Role => Object.hasOwn(ROLE_LABELS, text)
const titleOf = (role: string, scopeName: string) => (isRole(role) ? roleTitle(role, scopeName) : '积分商户')

function Person({ personId }: { personId: string }) {
  const history = useCall('admin', 'roleHistory', { personId })
  const scopeName = useScopeName()
  return (
    <Loaded query={history}>
      {({ displayName, roles, items }) => (
        <>
          <Title>{displayName}</Title>
          <Heading>现在的角色</Heading>
          <Card>
            {roles.map(held => (
              <HeldRole key={`${held.role}${held.scopeId}`} personId={personId} held={held} />
            ))}
            {roles.length === 0 && <View className="lead">没有担任角色</View>}
          </Card>
          <Heading>任免记录</Heading>
          {items.length === 0 && <Empty>还没有任免记录</Empty>}
          {items.length > 0 && (
            <Card>
              {items.map(line => (
                <Row
                  key={`${line.at}${line.role}${line.action}`}
                  title={`${ROLE_ACTIONS[line.action] ?? ''} ${titleOf(line.role, scopeName(line.scopeId))}`}
                  sub={[momentLabel(line.at), line.actor, line.reason].filter(Boolean).join(' · ')}
                />
              ))}
            </Card>
          )}
        </>
      )}
    </Loaded>
  )
}

function HeldRole({ personId, held }: { personId: string; held: History['roles'][number] }) {
  const [asking, setAsking] = useState(false)
  const scopeName = useScopeName()
  const { role, scopeId } = held
  const title = titleOf(role, scopeName(scopeId))
  const revoke = useAction('admin', 'revokeRole', () => {
    setAsking(false)
    say.done('已免去，对方会收到通知')
  })
  return (
    <TaskRow about={title}>
      <Row title={title} />
      {isRole(role) && (
        <Button size="small" kind="plain" onClick={() => setAsking(true)}>
          免去
        </Button>
      )}
      {asking && isRole(role) && (
        <WordsSheet
          draft={`admin.revokeRole:${role}:${scopeId}:${personId}`}
          title={`免去${title}`}
          label="免去的原因"
          hint="记入任免记录，本人会看到"
          confirmText="确定免去"
          open
          busy={revoke.isPending}
          onClose={() => setAsking(false)}
          onConfirm={reason => revoke.mutateAsync({ personId, role, scopeId, reason })}
        />
      )}
    </TaskRow>
  )
}
