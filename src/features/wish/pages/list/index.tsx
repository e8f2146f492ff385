import { View } from '@tarojs/components'
import { useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { useCall, usePages } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { TextField } from '@/ui/Field'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { WishRow } from '../../components/WishRow'

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

interface Filter {
  status: (typeof STATES)[number]['value']
  order: (typeof ORDERS)[number]['value']
  category: string
  search: string
}

const ANY = '不限'

/** The wishes of the community: by state, by kind, by words, by how soon. */
export default function WishListPage() {
  const [filter, setFilter] = useState<Filter>({ status: 'open', order: 'new', category: ANY, search: '' })
  const change = (part: Partial<Filter>) => setFilter({ ...filter, ...part })
  return (
    <Screen>
      <Choice
        label="看哪些心愿"
        options={STATES}
        value={filter.status}
        onChange={status => change({ status })}
      />
      <Joined>
        {({ communityId }) => (
          <>
            <More communityId={communityId} filter={filter} onChange={change} />
            <Wishes communityId={communityId} filter={filter} />
          </>
        )}
      </Joined>
      <Button kind="plain" block onClick={() => go(PAGES.wishThanks)}>
        看看感谢墙
      </Button>
    </Screen>
  )
}

interface MoreProps {
  communityId: string
  filter: Filter
  onChange: (part: Partial<Filter>) => void
}

/** Kind, order and words: opened when somebody wants them. */
function More({ communityId, filter, onChange }: MoreProps) {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const rules = useCall('wish', 'rules', { communityId }, { enabled: open })
  if (!open)
    return (
      <View className="field">
        <Button kind="plain" size="small" onClick={() => setOpen(true)}>
          按类别或文字找
        </Button>
      </View>
    )
  const kinds = [ANY, ...(rules.data?.categories ?? [])].map(label => ({ value: label, label }))
  return (
    <>
      <Choice
        label="类别"
        options={kinds}
        value={filter.category}
        onChange={category => onChange({ category })}
      />
      <Choice label="先看" options={ORDERS} value={filter.order} onChange={order => onChange({ order })} />
      <TextField label="标题里有这些字" hint="至少两个字" value={words} onChange={setWords} />
      <View className="field">
        <Button kind="plain" size="small" onClick={() => onChange({ search: words.trim() })}>
          找一找
        </Button>
      </View>
    </>
  )
}

function Wishes({ communityId, filter: { status, order, category, search } }: Omit<MoreProps, 'onChange'>) {
  const input = {
    ...{ communityId, status, order },
    ...(category !== ANY && { category }),
    ...(search && { search }),
  }
  const wishes = usePages(['wish', 'list', 'pages', input], cursor =>
    call('wish', 'list', { ...input, ...(cursor && { cursor }) }),
  )
  return (
    <List pages={wishes} empty="现在没有这样的心愿">
      {wish => <WishRow key={wish.wishId} wish={wish} />}
    </List>
  )
}
