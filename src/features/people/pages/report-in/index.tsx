import { View } from '@tarojs/components'
import { useState } from 'react'
import { back } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { Joined } from '../../components/Joined'

const KINDS = [
  { value: 'inService', label: '在职党员' },
  { value: 'floating', label: '流动党员' },
] as const

/** 双报到: a member registers with the community; the secretary verifies it. */
export default function ReportInPage() {
  return (
    <Screen>
      <Title>到社区报到</Title>
      <View className="lead">社区书记审核后，您的服务会计入本月和全年的达标情况。</View>
      <Joined>{({ communityId }) => <OwnReportIn communityId={communityId} />}</Joined>
    </Screen>
  )
}

/** How an earlier application stands, and the form when there is none or it came back. */
function OwnReportIn({ communityId }: { communityId: string }) {
  const reportIns = useCall('people', 'myReportIns', undefined)
  return (
    <Loaded query={reportIns}>
      {({ items }) => {
        const own = items.find(item => item.communityId === communityId)
        if (own?.status === 'active') return <Empty>您已经向本社区报到了</Empty>
        if (own?.status === 'pending') return <Empty>您的申请已经提交，等社区书记审核</Empty>
        return (
          <>
            {own?.declinedReason && <Card>{`上次没有通过：${own.declinedReason}。改好后可以再提交。`}</Card>}
            <ReportInForm communityId={communityId} />
          </>
        )
      }}
    </Loaded>
  )
}

function ReportInForm({ communityId }: { communityId: string }) {
  const directory = useCall('people', 'directory', undefined)
  const [unitId, setUnitId] = useState<string>()
  const [kind, setKind] = useState<'inService' | 'floating'>('inService')
  const reportIn = useAction('people', 'reportIn', () => {
    say.done('已提交，等社区审核')
    back()
  })
  return (
    <>
      <Choice label="您是" options={KINDS} value={kind} onChange={setKind} />
      <Loaded query={directory}>
        {({ units }) => (
          <Choice
            label="您的单位"
            options={units.map(({ id, name }) => ({ value: id, label: name }))}
            value={unitId}
            onChange={setUnitId}
          />
        )}
      </Loaded>
      <Button
        block
        busy={reportIn.isPending}
        disabled={!unitId}
        onClick={() => unitId && reportIn.mutate({ communityId, unitId, kind })}
      >
        提交报到
      </Button>
    </>
  )
}
