import type { ReactNode } from 'react'
import { create } from 'zustand'
import { Joined } from '@/features/people/components/Joined'
import type { Output } from '@/platform/call'
import { useCall } from '@/query/hooks'
import { Choice } from '@/ui/Choice'
import { Loaded, NoPermission } from '@/ui/Loaded'

export type Unit = Output<'attendance', 'myUnits'>['items'][number]

interface Props {
  /** Whether this page may change to another unit, where the person is liaison of several. */
  choose?: boolean
  children: (unit: Unit) => ReactNode
}

/** The unit that the liaison works for now: all pages of the room show the same one. */
const useChosen = create<{ unitId: string | undefined; set: (unitId: string) => void }>()(set => ({
  unitId: undefined,
  set: unitId => set({ unitId }),
}))

/** What only a unit's liaison can use: shows it with the unit, or says whom it is for. */
export const Liaising = (props: Props) => <Joined>{() => <OwnUnit {...props} />}</Joined>

function OwnUnit({ choose = false, children }: Props) {
  const units = useCall('attendance', 'myUnits', undefined)
  const chosen = useChosen()
  return (
    <Loaded query={units}>
      {({ items }) => {
        const unit = items.find(({ unitId }) => unitId === chosen.unitId) ?? items[0]
        if (!unit) return <NoPermission>这里是给单位联络员用的</NoPermission>
        return (
          <>
            {choose && items.length > 1 && (
              <Choice
                label="哪个单位"
                options={items.map(({ unitId, name }) => ({ value: unitId, label: name }))}
                value={unit.unitId}
                onChange={chosen.set}
              />
            )}
            {children(unit)}
          </>
        )
      }}
    </Loaded>
  )
}
