import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/platform/call'
import { useAction, useCall, usePages } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Heading } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField, TextField } from '@/ui/Field'
import { List } from '@/ui/List'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'

interface Whom {
  personId: string
  displayName: string
}

/** Proposing an adjustment: whom, found by name where they live, then how much and why. */
export function Propose({ done }: { done: () => void }) {
  const communities = useCall('admin', 'communities', undefined)
  const [chosen, choose] = useState<string>()
  const [name, setName] = useState('')
  const [whom, setWhom] = useState<Whom>()
  return (
    <Loaded query={communities}>
      {({ items }) => {
        const communityId = chosen ?? items[0]?.id
        return (
          <>
            <Heading>给哪位居民调整</Heading>
            <Choice
              label="住在哪个社区"
              options={items.map(one => ({ value: one.id, label: one.name }))}
              value={communityId}
              onChange={choose}
            />
            <TextField label="姓名" hint="姓或姓名的开头" value={name} onChange={setName} />
            {communityId && <Found communityId={communityId} name={name.trim()} onChoose={setWhom} />}
            {whom && <ProposeSheet whom={whom} onClose={() => setWhom(undefined)} done={done} />}
          </>
        )
      }}
    </Loaded>
  )
}

interface FoundProps {
  communityId: string
  name: string
  onChoose: (whom: Whom) => void
}

function Found({ communityId, name, onChoose }: FoundProps) {
  const people = usePages(['admin', 'people', communityId, name], cursor =>
    call('admin', 'people', { communityId, ...(name && { name }), ...(cursor && { cursor }) }),
  )
  return (
    <List pages={people} empty="没有找到，请换个写法">
      {({ personId, displayName }) => (
        <Row key={personId} title={displayName} onClick={() => onChoose({ personId, displayName })} />
      )}
    </List>
  )
}

const ASSETS = [
  { value: 'points', label: '积分' },
  { value: 'minutes', label: '服务时长（分钟）' },
] as const
const SIGNS = [
  { value: 'more', label: '增加' },
  { value: 'less', label: '减少' },
] as const

interface Change {
  asset: (typeof ASSETS)[number]['value']
  sign: (typeof SIGNS)[number]['value']
  amount: string
  reason: string
}
const NOTHING: Change = { asset: 'points', sign: 'more', amount: '', reason: '' }

interface SheetProps {
  whom: Whom
  onClose: () => void
  done: () => void
}

function ProposeSheet({ whom: { personId, displayName }, onClose, done }: SheetProps) {
  const { form, change, note, sent } = useDraft(`points.adjust:${personId}`, NOTHING)
  const { asset, sign, amount, reason } = form
  const propose = useAction('points', 'proposeAdjustment', () => {
    sent()
    say.done('已提出，等另一位管理员批准')
    done()
  })
  const by = sign === 'more' ? Number(amount) : -Number(amount)
  return (
    <Sheet title={`给${displayName}调整`} open onClose={onClose}>
      <DraftNote note={note} />
      <Choice label="调整什么" options={ASSETS} value={asset} onChange={one => change({ asset: one })} />
      <Choice label="怎么调" options={SIGNS} value={sign} onChange={one => change({ sign: one })} />
      <TextField
        label="多少"
        kind="number"
        max={6}
        value={amount}
        onChange={figure => change({ amount: figure })}
      />
      <AreaField
        label="原因"
        hint="本人会看到"
        max={100}
        value={reason}
        onChange={words => change({ reason: words })}
      />
      <View className="lead">批准后本人会收到通知，里面有原因。</View>
      <Button
        block
        busy={propose.isPending}
        disabled={!(Number(amount) > 0) || reason.trim() === ''}
        onClick={() => propose.mutate({ personId, asset, change: by, reason })}
      >
        提出调整
      </Button>
    </Sheet>
  )
}
