import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ExemptionForm } from '@/features/attendance/components/ExemptionForm'
import { StandingReport } from '@/features/attendance/components/StandingReport'
import { local } from '@/platform/dates'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Sheet } from '@/ui/Sheet'
import { Liaising } from '../../components/Liaising'

/** One member of the unit, line by line. */
export default function MemberPage() {
  const personId = useRouter().params.id ?? ''
  return (
    <Screen>
      <Liaising>{({ unitId }) => <Member unitId={unitId} personId={personId} />}</Liaising>
    </Screen>
  )
}

function Member({ unitId, personId }: { unitId: string; personId: string }) {
  const thisYear = local().year()
  const [year, setYear] = useState(String(thisYear))
  const [entering, enter] = useState(false)
  const standing = useCall('attendance', 'memberStanding', { unitId, personId, year: Number(year) })
  const years = [thisYear, thisYear - 1].map(value => ({ value: String(value), label: `${value} 年` }))
  return (
    <Loaded query={standing}>
      {data => (
        <>
          <Title>{data.displayName}</Title>
          <Choice label="哪一年" options={years} value={year} onChange={setYear} />
          <StandingReport standing={data} isMember />
          <Button block kind="plain" onClick={() => enter(true)}>
            替本人登记免服务
          </Button>
          {entering && (
            <Sheet title={`登记${data.displayName}的免服务月份`} open onClose={() => enter(false)}>
              <ExemptionForm personId={personId} onDone={() => enter(false)} />
            </Sheet>
          )}
        </>
      )}
    </Loaded>
  )
}
