import { Button } from '@/ui/Button'
import { Card, Heading, Pair } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import type { ItemForm } from '../menuForm'

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
    <TextField
      label="用时间银行几分钟（不填就是免费）"
      kind="number"
      max={4}
      value={item.price}
      onChange={price => onChange({ price })}
    />
    {item.kept.sessions && <Pair name="场次">{`${item.kept.sessions.length} 场，名额按场次算`}</Pair>}
    {onRemove && (
      <Button kind="plain" size="small" onClick={onRemove}>
        去掉这一项
      </Button>
    )}
  </Card>
)
