import type { ReactNode } from 'react'
import { Joined } from '@/features/people/components/Joined'
import type { Output } from '@/platform/call'
import { useCall } from '@/query/hooks'
import { Empty, Loaded } from '@/ui/Loaded'

export type Unit = Output<'attendance', 'myUnits'>['items'][number]

/** What only a unit's liaison can use: shows it with the unit, or says whom it is for. */
export const Liaising = ({ children }: { children: (unit: Unit) => ReactNode }) => (
  <Joined>{() => <OwnUnit>{children}</OwnUnit>}</Joined>
)

function OwnUnit({ children }: { children: (unit: Unit) => ReactNode }) {
  const units = useCall('attendance', 'myUnits', undefined)
  return (
    <Loaded query={units}>
      {({ items: [unit] }) => (unit ? children(unit) : <Empty>这里是给单位联络员用的</Empty>)}
    </Loaded>
  )
}
