import { Liaising } from '@/features/unit/components/Liaising'
import { Title } from '@/ui/Card'
import { Screen } from '@/ui/Screen'
import { UnitReportIns } from '../../components/UnitReportIns'
import { Vouching } from '../../components/Vouching'

/** The liaison's side of 双报到: whom the unit vouches for, and where the unit itself has reported in. */
export default function VouchPage() {
  return (
    <Screen>
      <Title>职工和单位报到</Title>
      <Liaising choose>
        {({ unitId }) => (
          <>
            <Vouching key={unitId} unitId={unitId} />
            <UnitReportIns key={`${unitId}:units`} unitId={unitId} />
          </>
        )}
      </Liaising>
    </Screen>
  )
}
