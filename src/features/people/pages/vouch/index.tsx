import { Title } from '@/ui/Card'
import { Empty } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Joined } from '../../components/Joined'
import { UnitReportIns } from '../../components/UnitReportIns'
import { Vouching } from '../../components/Vouching'

/** The liaison's side of 双报到: whom the unit vouches for, and where the unit itself has reported in. */
export default function VouchPage() {
  return (
    <Screen>
      <Title>职工和单位报到</Title>
      <Joined>
        {({ roles }) => {
          const unitId = roles.find(({ role }) => role === 'unitLiaison')?.scopeId
          return unitId === undefined ? (
            <Empty>这里是给单位联络员用的</Empty>
          ) : (
            <>
              <Vouching unitId={unitId} />
              <UnitReportIns unitId={unitId} />
            </>
          )
        }}
      </Joined>
    </Screen>
  )
}
