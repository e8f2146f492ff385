import Taro from '@tarojs/taro'
import { useState } from 'react'
import { local, monthLabel } from '@/platform/dates'
import { PAGES } from '@/platform/navigate'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'

interface ItemForm {
  title: string
  provider: string
  capacity: string
}
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
  const [title, setTitle] = useState('')
  const [month, setMonth] = useState(local().format('YYYY-MM'))
  const [kind, setKind] = useState<(typeof KINDS)[number]['value']>('service')
  const [items, setItems] = useState<ItemForm[]>([EMPTY])
  const publish = useAction('menu', 'publish', () => {
    say.done('菜单已发布')
    Taro.switchTab({ url: PAGES.service })
  })
  const change = (index: number, part: Partial<ItemForm>) =>
    setItems(items.map((item, i) => (i === index ? { ...item, ...part } : item)))
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
    <Screen>
      <Title>发布服务菜单</Title>
      <TextField label="菜单名称" hint="例如：十一月便民服务" value={title} onChange={setTitle} />
      <Choice label="哪个月" options={months()} value={month} onChange={setMonth} />
      <Choice label="哪一种" options={KINDS} value={kind} onChange={setKind} />
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a form row has no identity but its place
        <Card key={index}>
          <Heading>{`第 ${index + 1} 项服务`}</Heading>
          <TextField
            label="服务名称"
            hint="例如：上门理发"
            value={item.title}
            onChange={value => change(index, { title: value })}
          />
          <TextField
            label="提供方"
            hint="例如：梧桐志愿服务队"
            value={item.provider}
            onChange={value => change(index, { provider: value })}
          />
          <TextField
            label="名额"
            kind="number"
            max={4}
            value={item.capacity}
            onChange={value => change(index, { capacity: value })}
          />
          {items.length > 1 && (
            <Button kind="plain" size="small" onClick={() => setItems(items.filter((_, i) => i !== index))}>
              去掉这一项
            </Button>
          )}
        </Card>
      ))}
      <Button block kind="plain" onClick={() => setItems([...items, EMPTY])}>
        再加一项服务
      </Button>
      <Button block busy={publish.isPending} disabled={!ready} onClick={submit}>
        发布菜单
      </Button>
    </Screen>
  )
}
