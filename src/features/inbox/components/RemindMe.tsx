import { View } from '@tarojs/components'
import { useMe } from '@/query/session'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { useAllow, useAsking } from '../useAllow'

type Inbox = NonNullable<NonNullable<ReturnType<typeof useMe>['data']>['inbox']>

/**
 * Where somebody begins to wait for others, asks whether WeChat may tell them once. Not when a message is allowed already,
 * not after a «no», never as a condition of anything: the inbox has it in any case.
 */
export function RemindMe({ when }: { when: boolean }) {
  const inbox = useMe().data?.inbox
  const { never, later } = useAsking()
  if (!when || !inbox || inbox.left > 0 || inbox.how === 'none' || never || later) return null
  return <Offer inbox={inbox} />
}

function Offer({ inbox }: { inbox: Inbox }) {
  const { allow, busy } = useAllow(inbox.templateId)
  const putOff = useAsking(({ putOff }) => putOff)
  return (
    <Card>
      <View>有进展时，要在微信里提醒您吗？</View>
      <View className="lead">点一次，微信提醒一次。不提醒也没关系，都在「消息」里。</View>
      <View className="chips">
        <Button size="small" kind="plain" busy={busy} onClick={() => void allow()}>
          有进展提醒我
        </Button>
        <Button size="small" kind="plain" onClick={putOff}>
          不用
        </Button>
      </View>
    </Card>
  )
}
