import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { local } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Card, Heading, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Bones } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { ExportPart } from '../../components/ExportPart'
import { Liaising, type Unit } from '../../components/Liaising'
import { Members, useMembers } from '../../components/Members'

/** The liaison's room: the unit's members and their standing, certificates, exemptions, the list to carry away. */
export default function UnitPage() {
  return (
    <Screen>
      <Liaising choose>{unit => <Room key={unit.unitId} unit={unit} />}</Liaising>
    </Screen>
  )
}

const SHOWN = [
  { value: 'all', label: '全部' },
  { value: 'lacking', label: '未达标' },
] as const

function Room({ unit }: { unit: Unit }) {
  const thisYear = local().year()
  const [year, setYear] = useState(String(thisYear))
  const [shown, show] = useState<(typeof SHOWN)[number]['value']>('all')
  const lacking = shown === 'lacking'
  const members = useMembers({ unitId: unit.unitId, year: Number(year), lacking })
  const waiting = useCall('attendance', 'staffExemptions', { unitId: unit.unitId })
  const isRead = useOnce(members.isFetched && waiting.isFetched)
  const years = [thisYear, thisYear - 1].map(value => ({ value: String(value), label: `${value} 年` }))
  return (
    <>
      <Title>{unit.name}</Title>
      <View className="lead">{`本单位 ${unit.members} 名党员已报到`}</View>
      <Card>
        <Row
          title="职工和单位报到"
          sub="确认职工报到，单位到社区报到"
          onClick={() => go(PAGES.unitReportIn)}
        />
        <Row title="统一开证明" sub="给全单位开打卡证明" onClick={() => go(PAGES.unitIssue)} />
        <Row title="本单位的证明" sub="查看、核验、重新开具" onClick={() => go(PAGES.unitCertificates)} />
        <ExemptionsRow unitId={unit.unitId} waiting={isRead ? waiting.data : undefined} />
      </Card>
      <Heading>党员达标情况</Heading>
      <Choice label="哪一年" options={years} value={year} onChange={setYear} />
      <Choice label="看哪些" options={SHOWN} value={shown} onChange={show} />
      {isRead ? <Members members={members} lacking={lacking} /> : <Bones shape="rows" />}
      <ExportPart key={year} unit={unit} year={Number(year)} />
    </>
  )
}

/** Whether this was so once: what the page begins with is drawn together, what changes later as it comes. */
function useOnce(isSo: boolean) {
  const [wasSo, set] = useState(isSo)
  if (isSo && !wasSo) set(true)
  return isSo || wasSo
}

interface WayProps {
  unitId: string
  waiting: Output<'attendance', 'staffExemptions'> | undefined
}

/** The way to the months that members ask to be spared, with how many wait. */
function ExemptionsRow({ unitId, waiting }: WayProps) {
  const count = waiting?.items.length ?? 0
  return (
    <Row
      title="免服务申请"
      sub="审核生病、外派的月份"
      end={count > 0 && <Badge tone="wait">{`${count}${waiting?.nextCursor ? '+' : ''} 件待办`}</Badge>}
      onClick={() => go(PAGES.unitExemptions, { unitId })}
    />
  )
}
