import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'

interface Props {
  minAge: number
  busy: boolean
  close: () => void
  confirm: (birthYear: number) => void
}

/** Asks for the year of birth, here only and for this only. */
export function AgeSheet({ minAge, busy, close, confirm }: Props) {
  const [year, setYear] = useState('')
  return (
    <Sheet title={`这个岗位要年满 ${minAge} 周岁`} open onClose={close}>
      <TextField
        label="您的出生年份"
        hint="例如：1985"
        kind="number"
        max={4}
        value={year}
        onChange={setYear}
      />
      <View className="lead">只用来核对年龄，不会保存。</View>
      <Button block busy={busy} disabled={!/^\d{4}$/.test(year)} onClick={() => confirm(Number(year))}>
        确认年龄并继续
      </Button>
    </Sheet>
  )
}
