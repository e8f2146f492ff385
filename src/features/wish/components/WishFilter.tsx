import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '@/platform/a11y'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { Sheet } from '@/ui/Sheet'

const STATES = [
  { value: 'open', label: '待认领' },
  { value: 'claimed', label: '已认领' },
  { value: 'fulfilled', label: '待确认' },
  { value: 'confirmed', label: '已实现' },
] as const
const ORDERS = [
  { value: 'new', label: '最新的' },
  { value: 'soon', label: '快到日子的' },
] as const
const ANY = '不限类别'

export interface Filter {
  status: (typeof STATES)[number]['value']
  order: (typeof ORDERS)[number]['value']
  /** None: wishes of every kind. */
  category?: string
  /** Words of the title. */
  search: string
}
export const FIRST: Filter = { status: 'open', order: 'new', search: '' }

const labelOf = (options: readonly { value: string; label: string }[], value: string) =>
  options.find(option => option.value === value)?.label ?? ''

/** What is being looked at, in words. */
const wordsOf = ({ status, order, category = ANY, search }: Filter) => [
  labelOf(STATES, status),
  category,
  labelOf(ORDERS, order),
  ...(search ? [`「${search}」`] : []),
]

interface Props {
  communityId: string
  filter: Filter
  onChange: (filter: Filter) => void
}

/** One row that says which wishes are shown; a tap on it opens all that can be chosen. */
export function WishFilter({ communityId, filter, onChange }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <View className="field">
      <View className="chips">
        {wordsOf(filter).map(words => (
          <View
            key={words}
            className="chip"
            {...a11y('button', `${words}，换一换`)}
            onClick={() => setOpen(true)}
          >
            {`${words} ▾`}
          </View>
        ))}
      </View>
      {open && (
        <FilterSheet
          communityId={communityId}
          filter={filter}
          onChange={onChange}
          close={() => setOpen(false)}
        />
      )}
    </View>
  )
}

function FilterSheet({ communityId, filter, onChange, close }: Props & { close: () => void }) {
  const [chosen, choose] = useState(filter)
  const change = (part: Partial<Filter>) => choose({ ...chosen, ...part })
  const rules = useCall('wish', 'rules', { communityId })
  const kinds = [ANY, ...(rules.data?.categories ?? [])].map(label => ({ value: label, label }))
  const { category, ...rest } = chosen
  const show = () => {
    onChange({ ...chosen, search: chosen.search.trim() })
    close()
  }
  return (
    <Sheet title="看哪些心愿" open onClose={close}>
      <Choice
        label="到哪一步了"
        options={STATES}
        value={chosen.status}
        onChange={status => change({ status })}
      />
      <Choice
        label="类别"
        options={kinds}
        value={category ?? ANY}
        onChange={kind => choose(kind === ANY ? rest : { ...rest, category: kind })}
      />
      <Choice label="先看" options={ORDERS} value={chosen.order} onChange={order => change({ order })} />
      <TextField
        label="标题里有这些字"
        hint="至少两个字"
        value={chosen.search}
        onChange={search => change({ search })}
      />
      <Button block onClick={show}>
        看这些心愿
      </Button>
    </Sheet>
  )
}
