import { Button } from '@/ui/Button'
import { TextField } from '@/ui/Field'
import { Row } from '@/ui/Row'

interface Props {
  label: string
  value: number | boolean
  /** NaN while the figure is not there yet. */
  onChange: (value: number | boolean) => void
}

/** One setting: a figure to type or a switch. */
export function SettingField({ label, value, onChange }: Props) {
  if (typeof value === 'boolean')
    return (
      <Row
        title={label}
        sub={value ? '已打开' : '已关闭'}
        end={
          <Button size="small" kind="plain" onClick={() => onChange(!value)}>
            {value ? '关闭' : '打开'}
          </Button>
        }
      />
    )
  return (
    <TextField
      label={label}
      kind="number"
      max={6}
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={text => onChange(text === '' ? Number.NaN : Number(text))}
    />
  )
}
