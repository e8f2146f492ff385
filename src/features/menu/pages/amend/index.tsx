import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Serving } from '@/features/people/components/Joined'
import { VenueChoice } from '@/features/people/components/VenueChoice'
import type { Output } from '@/platform/call'
import { back } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField, TextField } from '@/ui/Field'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ask, say } from '@/ui/say'
import { amendFormOf, amendInput } from '../../amendForm'
import { SessionList } from '../../components/SessionList'

type Item = Output<'menu', 'item'>

/** Changing a service of a published menu; whoever ordered it is told. */
export default function AmendPage() {
  const itemId = useRouter().params.id ?? ''
  return (
    <Screen>
      <Title>修改服务</Title>
      <Serving>{() => <Amend itemId={itemId} />}</Serving>
    </Screen>
  )
}

function Amend({ itemId }: { itemId: string }) {
  const item = useCall('menu', 'item', { itemId })
  return <Loaded query={item}>{data => <AmendFields item={data} />}</Loaded>
}

function AmendFields({ item }: { item: Item }) {
  const before = amendFormOf(item)
  const base = JSON.stringify(before)
  const { form, change, note, sent } = useDraft(`menu.amend:${item.itemId}`, before, { base })
  const amend = useAction('menu', 'amendItem', () => {
    sent()
    say.done('已修改，会告知点了单的居民')
    back()
  })
  const input = amendInput(item, form)
  const save = async () => {
    const told = item.ordered > 0 ? `点了单的 ${item.ordered} 位居民会收到通知。` : '还没有人点单。'
    if (input && (await ask('保存修改？', told, '保存'))) amend.mutate(input)
  }
  return (
    <>
      <DraftNote note={note} />
      <View className="lead">名额只能增加；场次开始后不能再改。</View>
      <TextField label="服务名称" max={60} value={form.title} onChange={title => change({ title })} />
      <AreaField label="服务说明" value={form.detail} onChange={detail => change({ detail })} />
      <VenueChoice
        communityId={item.communityId}
        value={form.venueId}
        onChange={venueId => change({ venueId })}
      />
      {item.sessions ? (
        <SessionList
          sessions={form.sessions}
          month={item.month}
          kept={item.sessions.length}
          onChange={sessions => change({ sessions })}
        />
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
