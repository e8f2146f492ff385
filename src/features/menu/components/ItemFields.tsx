import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { TextField } from '@/ui/Field'

/** An item of a new menu as the form holds it. */
export interface ItemForm {
  title: string
  provider: string
  capacity: string
}

interface Props {
  item: ItemForm
  /** Its place, from 1. */
  number: number
  onChange: (part: Partial<ItemForm>) => void
  /** Absent when it is the only one. */
  onRemove: (() => void) | undefined
}

/** One service of a new menu. */
export const ItemFields = ({ item, number, onChange, onRemove }: Props) => (
  <Card>
    <Heading>{`第 ${number} 项服务`}</Heading>
    <TextField
      label="服务名称"
      hint="例如：上门理发"
      value={item.title}
      onChange={title => onChange({ title })}
    />
    <TextField
      label="提供方"
      hint="例如：梧桐志愿服务队"
      value={item.provider}
      onChange={provider => onChange({ provider })}
    />
    <TextField
      label="名额"
      kind="number"
      max={4}
      value={item.capacity}
      onChange={capacity => onChange({ capacity })}
    />
    {onRemove && (
      <Button kind="plain" size="small" onClick={onRemove}>
        去掉这一项
      </Button>
    )}
  </Card>
)
