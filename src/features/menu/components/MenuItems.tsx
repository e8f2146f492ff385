import { Button } from '@/ui/Button'
import { EMPTY_ITEM, type ItemForm } from '../menuForm'
import { ItemFields } from './ItemFields'

/** The services of a new menu. */
export function MenuItems({ items, onChange }: { items: ItemForm[]; onChange: (items: ItemForm[]) => void }) {
  const change = (index: number, part: Partial<ItemForm>) =>
    onChange(items.map((item, i) => (i === index ? { ...item, ...part } : item)))
  const remove = (index: number) => onChange(items.filter((_, i) => i !== index))
  return (
    <>
      {items.map((item, index) => (
        <ItemFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a form row has no identity but its place
          key={index}
          item={item}
          number={index + 1}
          onChange={part => change(index, part)}
          onRemove={items.length > 1 ? () => remove(index) : undefined}
        />
      ))}
      <Button block kind="plain" onClick={() => onChange([...items, EMPTY_ITEM])}>
        再加一项服务
      </Button>
    </>
  )
}
