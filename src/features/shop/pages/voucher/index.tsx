import { inGroups, REDEMPTION_LABELS, VOUCHER_PREFIX } from '@cloud/shop/labels'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { RemindMe } from '@/features/inbox/components/RemindMe'
import type { Output } from '@/platform/call'
import { dayLabel, momentLabel } from '@/platform/dates'
import { useScreenOn } from '@/platform/useScreenOn'
import { useAction, useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { CodeDisplay } from '@/ui/CodeDisplay'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ask, say } from '@/ui/say'
import { VOUCHER_TONES } from '../../words'
import '../../shop.scss'

type Detail = Output<'shop', 'getVoucher'>

/** Read again so often: the page says that the voucher was used while the clerk still has the phone in sight. */
const EVERY_MS = 5_000

/** One voucher: the code to show, where and until when. */
export default function VoucherPage() {
  const redemptionId = useRouter().params.id ?? ''
  useScreenOn()
  const voucher = useCall('shop', 'getVoucher', { redemptionId }, { every: EVERY_MS })
  return (
    <Screen>
      <Loaded query={voucher}>{data => <Whole voucher={data} />}</Loaded>
    </Screen>
  )
}

/** Below all the rest: who shows a voucher is not to give it back by a slip. */
function GiveBack({ voucher: { redemptionId, points } }: { voucher: Detail }) {
  const cancel = useAction('shop', 'cancel', () => say.done(`已取消，${points} 积分已退回`))
  const words = `${points} 积分会马上退回给您，这张券就不能用了。`
  const start = async () => {
    if (await ask('不要了？', words, '退回积分')) cancel.mutate({ redemptionId })
  }
  return (
    <Button block kind="plain" busy={cancel.isPending} onClick={start}>
      不要了，退回积分
    </Button>
  )
}

const Whole = ({ voucher }: { voucher: Detail }) => (
  <>
    <Card>
      <Badge tone={VOUCHER_TONES[voucher.status]}>{REDEMPTION_LABELS[voucher.status]}</Badge>
      <Title>{voucher.title}</Title>
      {voucher.code ? <Code code={voucher.code} /> : <Ended voucher={voucher} />}
    </Card>
    <RemindMe when={voucher.status === 'reserved' && voucher.actions.includes('cancel')} />
    <Heading>在这里领</Heading>
    <Card>
      {voucher.place.openNow ? <Badge tone="good">开着</Badge> : <Badge tone="plain">现在没开</Badge>}
      <Pair name="店名">{voucher.place.name}</Pair>
      <Pair name="地址">{voucher.place.address}</Pair>
      <Pair name="时间">{[voucher.place.week, voucher.place.hoursText].filter(Boolean).join('。')}</Pair>
      <Pair name="积分">{`${voucher.points}`}</Pair>
      <Pair name="兑换时间">{momentLabel(voucher.reservedAt)}</Pair>
      {voucher.status === 'reserved' && (
        <Pair name="领取期限">{`${dayLabel(voucher.expiresAt)} 当天结束前`}</Pair>
      )}
    </Card>
    {voucher.actions.includes('cancel') && <GiveBack voucher={voucher} />}
  </>
)

const Code = ({ code }: { code: string }) => (
  <CodeDisplay name="兑换券" text={`${VOUCHER_PREFIX}${code}`} digits={inGroups(code)}>
    <View className="lead">请店员扫一扫，或者念这 8 位数字。请不要发给别人。</View>
  </CodeDisplay>
)

const Ended = ({ voucher }: { voucher: Detail }) => (
  <>
    {voucher.status === 'collected' && voucher.collectedAt && (
      <Pair name="领取">{`${momentLabel(voucher.collectedAt)}，经手人 ${voucher.collectedBy}`}</Pair>
    )}
    {voucher.status === 'cancelled' && <View>{`已取消，${voucher.points} 积分已经退回。`}</View>}
    {voucher.status === 'expired' && <View>{`没有按时领取，${voucher.points} 积分已经退回。`}</View>}
    {voucher.endedReason && <Pair name="原因">{voucher.endedReason}</Pair>}
  </>
)
