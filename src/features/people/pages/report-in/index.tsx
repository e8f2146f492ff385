import { View } from '@tarojs/components'
import { useState } from 'react'
import { back } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
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
      <Joined>{({ communityId }) => <ReportInForm communityId={communityId} />}</Joined>
    </Screen>
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
