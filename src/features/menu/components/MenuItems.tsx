import { View } from '@tarojs/components'
import { type ComponentProps, useState } from 'react'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { EMPTY_ITEM, type ItemForm, type MenuForm, missingOf } from '../menuForm'
import { itemFacts } from '../sessionWords'
import { ItemFields } from './ItemFields'

interface Props {
  communityId: string
  menu: MenuForm
  onChange: (items: ItemForm[]) => void
}

/** The services of a menu: one is open to be written, the others are a row each, so that a long menu stays short. */
export function MenuItems({ communityId, menu, onChange }: Props) {
  const { items, month, kind } = menu
  const [open, setOpen] = useState<number | undefined>(items.length === 1 ? 0 : undefined)
  const change = (index: number, part: Partial<ItemForm>) =>
    onChange(items.map((item, i) => (i === index ? { ...item, ...part } : item)))
  const remove = (index: number) => {
    onChange(items.filter((_, i) => i !== index))
    setOpen(undefined)
  }
  const add = () => {
    onChange([...items, EMPTY_ITEM])
    setOpen(items.length)
  }
  return (
    <>
      <Heading>{`${items.length} 项服务`}</Heading>
      {items.map((item, index) => {
        const number = index + 1
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a form row has no identity but its place
          <Card key={index}>
            {index === open ? (
              <OpenItem
                {...{ item, number, communityId, month, kind }}
                onChange={part => change(index, part)}
                onClose={() => setOpen(undefined)}
                onRemove={items.length > 1 ? () => remove(index) : undefined}
              />
            ) : (
              <ClosedItem item={item} number={number} onOpen={() => setOpen(index)} />
            )}
          </Card>
        )
      })}
      <Button block kind="plain" onClick={add}>
        再加一项服务
      </Button>
    </>
  )
}

interface OpenProps extends ComponentProps<typeof ItemFields> {
  /** Its place, from 1. */
  number: number
  onClose: () => void
  /** Absent when it is the only one. */
  onRemove: (() => void) | undefined
}

const OpenItem = ({ number, onClose, onRemove, ...fields }: OpenProps) => (
  <>
    <Heading>{`第 ${number} 项服务`}</Heading>
    <ItemFields {...fields} />
    <View className="chips">
      <Button kind="plain" size="small" onClick={onClose}>
        写好了，收起
      </Button>
      {onRemove && (
        <Button kind="plain" size="small" onClick={onRemove}>
          去掉这一项
        </Button>
      )}
    </View>
  </>
)

interface ClosedProps {
  item: ItemForm
  number: number
  onOpen: () => void
}

const ClosedItem = ({ item, number, onOpen }: ClosedProps) => (
  <Row
    title={item.title || `第 ${number} 项服务`}
    sub={missingOf(item) ?? itemFacts(item)}
    end={
      <Button kind="plain" size="small" onClick={onOpen}>
        修改
      </Button>
    }
  />
)
