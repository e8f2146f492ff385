import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/platform/call'
import { useAction, usePages } from '@/query/hooks'
import { useMe } from '@/query/session'
import { Button } from '@/ui/Button'
import { Card, Heading, Title } from '@/ui/Card'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { ask, say } from '@/ui/say'
import { ExemptionCard } from '../../components/ExemptionCard'
import { ExemptionForm } from '../../components/ExemptionForm'

/** Months in which no service is wanted of me: asking for them, and what became of it. */
export default function ExemptionsPage() {
  const isMember = (useMe().data?.memberships.length ?? 0) > 0
  const [applying, setApplying] = useState(false)
  const exemptions = usePages(['attendance', 'exemptions', 'pages'], cursor =>
    call('attendance', 'exemptions', cursor ? { cursor } : undefined),
  )
  return (
    <Screen>
      <Title>申请免服务</Title>
      <View className="lead">生病、外派的月份可以不计，全年标准按月折算。由单位联络员或社区书记审核。</View>
      {isMember && !applying && (
        <Button block onClick={() => setApplying(true)}>
          写一份申请
        </Button>
      )}
      {applying && (
        <Card>
          <ExemptionForm onDone={() => setApplying(false)} />
        </Card>
      )}
      <Heading>我的申请</Heading>
      <List pages={exemptions} empty="还没有申请过" cards>
        {exemption => (
          <ExemptionCard key={exemption.exemptionId} exemption={exemption}>
            {exemption.actions.includes('withdraw') && <Withdraw exemptionId={exemption.exemptionId} />}
          </ExemptionCard>
        )}
      </List>
    </Screen>
  )
}

function Withdraw({ exemptionId }: { exemptionId: string }) {
  const withdraw = useAction('attendance', 'withdrawExemption', () => say.done('已撤回'))
  const start = async () => {
    if (await ask('撤回申请？', '撤回以后可以再申请。', '撤回')) withdraw.mutate({ exemptionId })
  }
  return (
    <Button block kind="plain" busy={withdraw.isPending} onClick={start}>
      撤回申请
    </Button>
  )
}
