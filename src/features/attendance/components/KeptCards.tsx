import { View } from '@tarojs/components'
import { timeLabel } from '@/platform/dates'
import { dropCheckIn, type KeptCheckIn, useKept } from '@/platform/keptCheckIns'
import { Button } from '@/ui/Button'
import { discard, Refused } from './KeptScreen'

/** Check-ins that wait for a network, and the answers to those that did: until the person has read them. */
export function KeptCards() {
  const items = useKept(kept => kept.items)
  return (
    <>
      {items.map(kept => (
        <View key={kept.shiftId} className="card matter gap">
          <View>{wordsOf(kept)}</View>
          <Buttons kept={kept} />
        </View>
      ))}
    </>
  )
}

function wordsOf(kept: KeptCheckIn): string {
  const time = timeLabel(kept.madeAt)
  const what = kept.title ? `「${kept.title}」` : ''
  if (kept.state === 'waiting') return `已记下 ${time}${what}的签到，网络恢复后自动补交`
  if (kept.state === 'refused') return `${time}${what}的签到没有办成：${kept.message}`
  return `${what}签到已补交：${timeLabel(kept.checkedInAt)} 到岗，走之前记得签退`
}

function Buttons({ kept: { shiftId, state } }: { kept: KeptCheckIn }) {
  if (state === 'refused') return <Refused shiftId={shiftId} />
  if (state === 'accepted')
    return (
      <Button kind="plain" onClick={() => dropCheckIn(shiftId)}>
        知道了
      </Button>
    )
  return (
    <Button kind="plain" onClick={() => discard(shiftId)}>
      不交这次签到
    </Button>
  )
}
