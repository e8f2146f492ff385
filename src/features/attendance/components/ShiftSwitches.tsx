import { View } from '@tarojs/components'
import type { Output } from '@/platform/call'
import { useAction } from '@/query/hooks'
import { inAnswer } from '@/query/optimistic'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Row } from '@/ui/Row'

type Live = Output<'attendance', 'live'>

const PLACES = [
  { value: 'off', label: '不核对' },
  { value: 'note', label: '只记录' },
  { value: 'demand', label: '必须在附近' },
] as const

/** What the secretary decides on the spot: whether people without a claim come in, and whether the place is checked. */
export function ShiftSwitches({ shiftId, shift }: { shiftId: string; shift: Live }) {
  const { walkInsOpen, placeCheck } = shift
  const walkIns = useAction('attendance', 'setWalkIns', undefined, {
    atOnce: ({ open }) => [inAnswer('attendance', 'live', before => ({ ...before, walkInsOpen: open }))],
  })
  const place = useAction('attendance', 'setPlaceCheck', undefined, {
    atOnce: ({ mode }) => [inAnswer('attendance', 'live', before => ({ ...before, placeCheck: mode }))],
  })
  return (
    <Card>
      <Row
        title="现场加入"
        sub={walkInsOpen ? '没有认领的居民也能用签到码签到' : '只有认领了的人能签到'}
        end={
          <Button
            size="small"
            kind="plain"
            busy={walkIns.isPending}
            onClick={() => walkIns.mutate({ shiftId, open: !walkInsOpen })}
          >
            {walkInsOpen ? '关闭' : '打开'}
          </Button>
        }
      />
      <Choice
        label="签到时核对位置"
        options={PLACES}
        value={placeCheck}
        onChange={mode => place.mutate({ shiftId, mode })}
      />
      <View className="lead">位置只是参考，只记「在附近」或「较远」，不保存位置本身。</View>
    </Card>
  )
}
