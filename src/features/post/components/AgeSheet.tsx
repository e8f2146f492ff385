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
  whose?: string
}

interface YearProps {
  minAge: number
  value: string
  onChange: (year: string) => void
  /** Whose age it is. */
  whose?: string | undefined
}

/** The year of birth, for the age that a post asks for and for nothing else. */
export const BirthYear = ({ minAge, value, onChange, whose = '您的' }: YearProps) => (
  <>
    <TextField
      label={`${whose}出生年份`}
      hint="例如：1985"
      kind="number"
      max={4}
      value={value}
      onChange={onChange}
    />
    <View className="lead">{`要年满 ${minAge} 周岁。只用来核对年龄，不会保存。`}</View>
  </>
)

/** Asks for the year of birth, here only and for this only. */
export function AgeSheet({ minAge, busy, close, confirm, whose }: Props) {
  const [year, setYear] = useState('')
  return (
    <Sheet title={`这个岗位要年满 ${minAge} 周岁`} open onClose={close}>
      <BirthYear minAge={minAge} value={year} onChange={setYear} whose={whose} />
      <Button block busy={busy} disabled={!/^\d{4}$/.test(year)} onClick={() => confirm(Number(year))}>
        确认年龄并继续
      </Button>
    </Sheet>
  )
}
