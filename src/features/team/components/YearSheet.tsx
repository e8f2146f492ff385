import { useState } from 'react'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'

interface Props {
  minAge: number
  busy: boolean
  onClose: () => void
  onConfirm: (birthYear: number) => void
}

/** The year of birth, for a post that has a minimum age; it is looked at and not kept. */
export function YearSheet({ minAge, busy, onClose, onConfirm }: Props) {
  const [year, setYear] = useState('')
  return (
    <Sheet title={`这个岗位要年满 ${minAge} 周岁`} open onClose={onClose}>
      <TextField
        label="您的出生年份"
        kind="number"
        hint="只用来核对，不会保存"
        max={4}
        value={year}
        onChange={setYear}
      />
      <Button block busy={busy} disabled={!/^\d{4}$/.test(year)} onClick={() => onConfirm(Number(year))}>
        认领
      </Button>
    </Sheet>
  )
}
