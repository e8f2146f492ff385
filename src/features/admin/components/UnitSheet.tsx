import { useState } from 'react'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Loaded } from '@/ui/Loaded'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import { HolderRows } from './HolderRows'
import { NameSheet } from './NameSheet'

export interface Unit {
  id: string
  name: string
}

/** A unit: its liaisons, and another name for it. */
export function UnitSheet({ unit, close }: { unit: Unit; close: () => void }) {
  const [renaming, setRenaming] = useState(false)
  const holders = useCall('admin', 'holders', { role: 'unitLiaison', scopeId: unit.id })
  const appoint = () => {
    close()
    go(PAGES.adminAppoint, { role: 'unitLiaison', scopeId: unit.id, name: unit.name })
  }
  if (renaming) return <UnitNameSheet unit={unit} close={close} />
  return (
    <Sheet title={unit.name} open onClose={close}>
      <Loaded query={holders}>
        {({ items }) => <HolderRows holders={items} empty="还没有联络员" ready />}
      </Loaded>
      <Button block onClick={appoint}>
        任命联络员
      </Button>
      <Button block kind="plain" onClick={() => setRenaming(true)}>
        单位改名
      </Button>
    </Sheet>
  )
}

/** The name of a new unit, or another one for a unit. */
export function UnitNameSheet({ unit, close }: { unit?: Unit; close: () => void }) {
  const done = () => {
    say.done('已保存')
    close()
  }
  const create = useAction('admin', 'createUnit', done)
  const rename = useAction('admin', 'renameUnit', done)
  return (
    <NameSheet
      title={unit ? '单位改名' : '新增单位'}
      label="单位名称"
      name={unit?.name ?? ''}
      max={50}
      busy={create.isPending || rename.isPending}
      onClose={close}
      onConfirm={name => (unit ? rename.mutate({ unitId: unit.id, name }) : create.mutate({ name }))}
    />
  )
}
