import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { back } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { AreaField, TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ask, say } from '@/ui/say'
import { amendFormOf, amendInput } from '../../amendForm'
import { SessionFields } from '../../components/SessionFields'
import { VenueChoice } from '../../components/VenueChoice'
import { nextSession } from '../../sessionForm'

type Item = Output<'menu', 'item'>

/** Changing a service of a published menu; whoever ordered it is told. */
export default function AmendPage() {
  const item = useCall('menu', 'item', { itemId: useRouter().params.id ?? '' })
  return (
    <Screen>
      <Title>修改服务</Title>
      <Loaded query={item}>{data => <AmendFields item={data} />}</Loaded>
    </Screen>
  )
}

function AmendFields({ item }: { item: Item }) {
  const [form, setForm] = useState(() => amendFormOf(item))
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const amend = useAction('menu', 'amendItem', () => {
    say.done('已修改，会告知点了单的居民')
    back()
  })
  const input = amendInput(item, form)
  const save = async () => {
    const told = item.ordered > 0 ? `点了单的 ${item.ordered} 位居民会收到通知。` : '还没有人点单。'
    if (input && (await ask('保存修改？', told, '保存'))) amend.mutate(input)
  }
  const { sessions } = form
  return (
    <>
      <View className="lead">名额只能增加；场次开始后不能再改。</View>
      <TextField label="服务名称" max={60} value={form.title} onChange={title => change({ title })} />
      <AreaField label="服务说明" value={form.detail} onChange={detail => change({ detail })} />
      <VenueChoice
        communityId={item.communityId}
        value={form.venueId}
        onChange={venueId => change({ venueId })}
      />
      {sessions.map((session, index) => (
        <SessionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a form row has no identity but its place
          key={index}
          session={session}
          number={index + 1}
          onChange={part =>
            change({ sessions: sessions.map((one, i) => (i === index ? { ...one, ...part } : one)) })
          }
          onRemove={
            index >= (item.sessions?.length ?? 0)
              ? () => change({ sessions: sessions.filter((_, i) => i !== index) })
              : undefined
          }
        />
      ))}
      {item.sessions ? (
        <Button
          kind="plain"
          block
          onClick={() => change({ sessions: [...sessions, nextSession(sessions, item.month)] })}
        >
          再加一场
        </Button>
      ) : (
        <TextField
          label="名额"
          kind="number"
          max={4}
          value={form.capacity}
          onChange={capacity => change({ capacity })}
        />
      )}
      <Button block busy={amend.isPending} disabled={!input} onClick={save}>
        保存修改
      </Button>
    </>
  )
}
