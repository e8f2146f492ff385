import { View } from '@tarojs/components'
import { useState } from 'react'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Heading, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { Joined } from '../../components/Joined'
import { OwnReportIn, type OwnReportInItem } from '../../components/OwnReportIn'
import { RosterByPhone } from '../../components/RosterByPhone'
import { UnitPicker } from '../../components/UnitPicker'

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
      <Joined>{({ communityId }) => <ReportIns communityId={communityId} />}</Joined>
    </Screen>
  )
}

const ONGOING: OwnReportInItem['status'][] = ['pending', 'vouched', 'active']

/** How the report-in here stands, the ways to one when there is none, and those elsewhere. */
function ReportIns({ communityId }: { communityId: string }) {
  const reportIns = useCall('people', 'myReportIns', undefined)
  return (
    <Loaded query={reportIns}>
      {({ items }) => {
        const own = items.find(item => item.communityId === communityId)
        const others = items.filter(item => item.communityId !== communityId)
        const standing = own !== undefined && ONGOING.includes(own.status)
        return (
          <>
            {own && <OwnReportIn key={`${own.reportInId}${own.status}`} item={own} />}
            {own?.status !== 'active' && <RosterByPhone />}
            {!standing && <ReportInForm communityId={communityId} />}
            {others.length > 0 && <Heading>在别的社区</Heading>}
            {others.map(item => (
              <OwnReportIn key={`${item.reportInId}${item.status}`} item={item} />
            ))}
          </>
        )
      }}
    </Loaded>
  )
}

function ReportInForm({ communityId }: { communityId: string }) {
  const [unitId, setUnitId] = useState<string>()
  const [kind, setKind] = useState<'inService' | 'floating'>('inService')
  const reportIn = useAction('people', 'reportIn', ({ status }) =>
    say.done(status === 'active' ? '已按名册确认，欢迎报到' : '已提交，等社区审核'),
  )
  return (
    <>
      <Choice label="您是" options={KINDS} value={kind} onChange={setKind} />
      <UnitPicker value={unitId} onChange={setUnitId} />
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
