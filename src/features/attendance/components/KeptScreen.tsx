import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { a11y } from '@/platform/a11y'
import { timeLabel } from '@/platform/dates'
import { dropCheckIn, type KeptCheckIn } from '@/platform/keptCheckIns'
import { back, go, PAGES } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Title } from '@/ui/Card'
import { Icon, type IconName } from '@/ui/Icon'
import { ask } from '@/ui/say'
import { Tick } from './Tick'
import './code.scss'

/** The whole screen says how a check-in stands that was made without a network: no success before the server said so. */
export function KeptScreen({ kept }: { kept: KeptCheckIn }) {
  const { shiftId, madeAt } = kept
  const time = timeLabel(madeAt)
  if (kept.state === 'accepted') return <Accepted shiftId={shiftId} at={kept.checkedInAt} />
  if (kept.state === 'refused')
    return (
      <Whole icon="alert" title={`${time} 的签到没有办成`} sub={kept.message}>
        <Refused shiftId={shiftId} />
      </Whole>
    )
  const sub = '现在没有网络，还没有签到成功。网络恢复后自动补交，请留着这个小程序，结果会告诉您。'
  return (
    <Whole icon="offline" title={`已记下 ${time} 的签到`} sub={sub}>
      <Button block onClick={() => back()}>
        好的
      </Button>
      <Button block kind="plain" onClick={() => discard(shiftId)}>
        不交这次签到
      </Button>
    </Whole>
  )
}

/** Read once: who opens the page again wants to check out. */
function Accepted({ shiftId, at }: { shiftId: string; at: string }) {
  useEffect(() => () => dropCheckIn(shiftId), [shiftId])
  return <Tick title="签到成功" sub={`${timeLabel(at)} 到岗（离线签到，已补交），走之前记得签退`} />
}

/** Asks first: the code of that moment cannot be had again. */
export async function discard(shiftId: string) {
  if (await ask('不交这次签到？', '丢掉后不能找回，要重新签到。', '丢掉')) dropCheckIn(shiftId)
}

/** What helps now: the secretary with the card while the shift lasts, one's word afterwards. */
export const Refused = ({ shiftId }: { shiftId: string }) => (
  <>
    <Button block onClick={() => go(PAGES.card)}>
      请社区书记扫我的服务卡
    </Button>
    <Button block kind="plain" onClick={() => go(PAGES.record, { shiftId })}>
      看出勤记录，说明情况
    </Button>
    <Button block kind="plain" onClick={() => dropCheckIn(shiftId)}>
      知道了
    </Button>
  </>
)

interface WholeProps {
  icon: IconName
  title: string
  sub: string
  children: ReactNode
}

const Whole = ({ icon, title, sub, children }: WholeProps) => (
  <View className="kept" {...a11y('status', `${title}，${sub}`)}>
    <View className="kept-mark">
      <Icon name={icon} />
    </View>
    <Title>{title}</Title>
    <View className="lead">{sub}</View>
    {children}
  </View>
)
