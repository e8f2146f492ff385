import { CLAIM_LABELS } from '@cloud/post/labels'
import { View } from '@tarojs/components'
import type { Output } from '@/platform/call'
import { local, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useAction } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { say } from '@/ui/say'
import { CLAIM_TONES } from '../tones'

type Shift = Output<'post', 'get'>['shifts'][number]

/** A shift of a post: when, how many places are left, and the one thing this person can do with it. */
export function ShiftRow({ shift, canManage }: { shift: Shift; canManage: boolean }) {
  const left = shift.capacity - shift.taken
  const ended = local(shift.endsAt) <= local()
  return (
    <View>
      <Row
        title={spanLabel(shift.startsAt, shift.endsAt)}
        sub={ended ? `${shift.taken} 人到岗或认领` : `需要 ${shift.capacity} 人，还差 ${left} 人`}
        end={<ShiftState shift={shift} ended={ended} left={left} />}
      />
      {canManage && shift.codeOpen && (
        <Button block kind="plain" onClick={() => go(PAGES.code, { shiftId: shift.shiftId })}>
          打开签到码
        </Button>
      )}
    </View>
  )
}

function ShiftState({ shift, ended, left }: { shift: Shift; ended: boolean; left: number }) {
  const claim = useAction('post', 'claim', () => say.done('已认领，记得按时到岗签到'))
  const { myStatus, shiftId } = shift
  if (myStatus === 'claimed' || myStatus === 'checkedIn')
    return (
      <Button size="small" onClick={() => go(PAGES.checkIn, { shiftId })}>
        {myStatus === 'claimed' ? '去签到' : '去签退'}
      </Button>
    )
  if (myStatus && myStatus !== 'cancelled')
    return <Badge tone={CLAIM_TONES[myStatus]}>{CLAIM_LABELS[myStatus]}</Badge>
  if (ended) return <Badge tone="plain">已结束</Badge>
  if (shift.walkInsOpen && left > 0 && local(shift.startsAt).subtract(1, 'hour') <= local())
    return (
      <Button size="small" onClick={() => go(PAGES.checkIn, { shiftId })}>
        现场签到
      </Button>
    )
  if (left <= 0) return <Badge tone="wait">已满员</Badge>
  return (
    <Button size="small" busy={claim.isPending} onClick={() => claim.mutate({ shiftId })}>
      认领
    </Button>
  )
}
