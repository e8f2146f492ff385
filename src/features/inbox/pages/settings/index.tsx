import { HOW_LABELS, type How } from '@cloud/inbox/labels'
import { View } from '@tarojs/components'
import type { Output } from '@/platform/call'
import { useAction, useCall } from '@/query/hooks'
import { inAnswer } from '@/query/optimistic'
import { Button } from '@/ui/Button'
import { Card, Heading, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { useAllow, useAsking } from '../../useAllow'

type Settings = Output<'inbox', 'settings'>

/** 消息提醒: how to hear of what is in the inbox, and how often WeChat may still say so. */
export default function InboxSettingsPage() {
  const settings = useCall('inbox', 'settings', undefined)
  return (
    <Screen>
      <Title>消息提醒</Title>
      <Loaded query={settings}>
        {data => (
          <>
            <Hearing settings={data} />
            {data.how !== 'none' && <Left settings={data} />}
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const OPTIONS: { value: How; label: string }[] = [
  { value: 'each', label: HOW_LABELS.each },
  { value: 'daily', label: HOW_LABELS.daily },
  { value: 'none', label: HOW_LABELS.none },
]

const explain = (dailyHour: number): Record<How, string> => ({
  each: '心愿、岗位、服务一有进展，微信就提醒您。',
  daily: `每天 ${dailyHour} 点以后，有新消息才提醒，一天最多一次。`,
  none: '微信不提醒您。消息都在「我的 · 消息」里，一条也不会少。',
})

function Hearing({ settings: { how, dailyHour } }: { settings: Settings }) {
  const choose = useAction('inbox', 'choose', () => say.done('已改好'), {
    atOnce: ({ how }) => [inAnswer('inbox', 'settings', before => ({ ...before, how }))],
  })
  return (
    <Card>
      <Choice
        label="您想怎样知道新消息"
        options={OPTIONS}
        value={how}
        onChange={value => choose.mutate({ how: value })}
      />
      <View className="lead">{explain(dailyHour)[how]}</View>
    </Card>
  )
}

/** Each yes is good for one message: so many are left. */
function Left({ settings: { left, templateId } }: { settings: Settings }) {
  const { allow, busy } = useAllow(templateId)
  const never = useAsking(asking => asking.never)
  return (
    <Card>
      <Heading>{left > 0 ? `微信还能提醒您 ${left} 次` : '微信现在不能提醒您'}</Heading>
      <View className="lead">微信规定：您点一次「允许」，才能提醒您一次。多点几次，就能多提醒几次。</View>
      {never && (
        <View className="lead">
          您选过「不再询问」。想重新打开：点右上角「···」，再点「设置」「通知管理」，打开后回到这里。
        </View>
      )}
      <Button block kind="plain" busy={busy} onClick={() => void allow()}>
        {never ? '我已打开，再试一次' : '再允许提醒一次'}
      </Button>
    </Card>
  )
}
