import { monthLabel } from '@/platform/dates'
import { Choice } from '@/ui/Choice'

interface Props {
  months: { month: string }[]
  value: string
  onChange: (month: string) => void
}

/** Which month the figures are of, the latest first. */
export const MonthChoice = ({ months, value, onChange }: Props) => (
  <Choice
    label="看哪个月"
    options={[...months].reverse().map(({ month }) => ({ value: month, label: monthLabel(month) }))}
    value={value}
    onChange={onChange}
  />
)
