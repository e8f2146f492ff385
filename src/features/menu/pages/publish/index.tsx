import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Serving } from '@/features/people/components/Joined'
import { local, monthLabel } from '@/platform/dates'
import { PAGES } from '@/platform/navigate'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { ItemFields, type ItemForm } from '../../components/ItemFields'

const EMPTY: ItemForm = { title: '', provider: '', capacity: '10' }

const KINDS = [
  { value: 'service', label: '便民服务' },
  { value: 'orgLife', label: '组织生活' },
] as const

const months = () =>
  [0, 1].map(ahead => {
    const value = local().add(ahead, 'month').format('YYYY-MM')
    return { value, label: monthLabel(value) }
  })

/** Publishing the service menu of a month: a title and its items. */
export default function PublishMenuPage() {
  return (
    <Screen>
      <Title>发布服务菜单</Title>
      <Serving>{() => <MenuForm />}</Serving>
    </Screen>
  )
}

function MenuForm() {
  const [title, setTitle] = useState('')
  const [month, setMonth] = useState(local().format('YYYY-MM'))
  const [kind, setKind] = useState<(typeof KINDS)[number]['value']>('service')
  const [items, setItems] = useState<ItemForm[]>([EMPTY])
  const publish = useAction('menu', 'publish', () => {
    say.done('菜单已发布')
    Taro.switchTab({ url: PAGES.service })
  })
  const ready =
    title.trim() !== '' && items.every(item => item.title.trim() !== '' && item.provider.trim() !== '')
  const submit = () =>
    publish.mutate({
      title,
      month,
      kind,
      items: items.map(item => ({ ...item, capacity: Number(item.capacity) })),
    })
  return (
    <>
      <TextField label="菜单名称" hint="例如：十一月便民服务" value={title} onChange={setTitle} />
      <Choice label="哪个月" options={months()} value={month} onChange={setMonth} />
      <Choice label="哪一种" options={KINDS} value={kind} onChange={setKind} />
      <Items items={items} onChange={setItems} />
      <Button block busy={publish.isPending} disabled={!ready} onClick={submit}>
        发布菜单
      </Button>
    </>
  )
}

function Items({ items, onChange }: { items: ItemForm[]; onChange: (items: ItemForm[]) => void }) {
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
      <Button block kind="plain" onClick={() => onChange([...items, EMPTY])}>
        再加一项服务
      </Button>
    </>
  )
}
