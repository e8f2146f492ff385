import { CLAIM_LABELS } from '@cloud/post/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { TeamPlaces } from '@/features/team/components/TeamPlaces'
import type { Output } from '@/platform/call'
import { local, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { CLAIM_TONES } from '../tones'
import { useShiftMoves } from '../useShiftMoves'
import { ownWords, placesWords } from '../words'
import { AgeSheet } from './AgeSheet'
import { LeaveSheet } from './LeaveSheet'

type Shift = Output<'post', 'get'>['shifts'][number]

interface Props {
  shift: Shift
  canManage: boolean
  minAge: number | undefined
}

/** A shift of a post: when, how many places are left, and what this person can do with it. */
export function ShiftRow({ shift, canManage, minAge }: Props) {
  const ended = local(shift.endsAt) <= local()
  const sub =
    ended && shift.status === 'open' ? `${shift.taken} 人到岗或认领` : placesWords(shift, local().format())
  return (
    <View className="item">
      <Row
        title={spanLabel(shift.startsAt, shift.endsAt)}
        sub={[sub, ownWords(shift)].filter(Boolean).join('。')}
        end={<State shift={shift} ended={ended} minAge={minAge} />}
      />
      <Beside shift={shift} />
      {!ended && shift.status === 'open' && <TeamPlaces shiftId={shift.shiftId} />}
      {canManage && shift.codeOpen && shift.status === 'open' && (
        <Button block kind="plain" onClick={() => go(PAGES.code, { shiftId: shift.shiftId })}>
          打开签到码
        </Button>
      )}
    </View>
  )
}

/** The one thing to do, or the state. */
function State({ shift, ended, minAge }: { shift: Shift; ended: boolean; minAge: number | undefined }) {
  const { myStatus, shiftId, moves } = shift
  if (myStatus === 'claimed' || myStatus === 'checkedIn')
    return (
      <Button size="small" onClick={() => go(PAGES.checkIn, { shiftId })}>
        {myStatus === 'claimed' ? '去签到' : '去签退'}
      </Button>
    )
  if (shift.walkInsOpen && moves.includes('claim') && local(shift.startsAt).subtract(1, 'hour') <= local())
    return (
      <Button size="small" onClick={() => go(PAGES.checkIn, { shiftId })}>
        现场签到
      </Button>
    )
  if (moves.includes('acceptOffer')) return <Offered shiftId={shiftId} />
  if (moves.includes('claim')) return <Take shift={shift} minAge={minAge} />
  if (moves.includes('joinWaitlist')) return <Take shift={shift} minAge={minAge} waits />
  if (myStatus && myStatus !== 'cancelled')
    return <Badge tone={CLAIM_TONES[myStatus]}>{CLAIM_LABELS[myStatus]}</Badge>
  if (shift.status === 'cancelled') return <Badge tone="bad">已取消</Badge>
  if (ended) return <Badge tone="plain">已结束</Badge>
  return <Badge tone="wait">{shift.free > 0 ? '暂不能认领' : '已满员'}</Badge>
}

function Offered({ shiftId }: { shiftId: string }) {
  const { busy, accept } = useShiftMoves(shiftId)
  return (
    <Button size="small" busy={busy} onClick={accept}>
      我来
    </Button>
  )
}

function Take({
  shift,
  minAge,
  waits = false,
}: {
  shift: Shift
  minAge: number | undefined
  waits?: boolean
}) {
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  const { busy, claim, join } = useShiftMoves(shift.shiftId, close, shift.myStatus !== undefined)
  const take = waits ? join : claim
  return (
    <>
      <Button
        size="small"
        kind={waits ? 'plain' : 'primary'}
        busy={busy}
        onClick={() => (minAge === undefined ? take() : setAsking(true))}
      >
        {waits ? '候补' : '认领'}
      </Button>
      {asking && minAge !== undefined && (
        <AgeSheet minAge={minAge} busy={busy} close={close} confirm={take} />
      )}
    </>
  )
}

/** The ways out: not coming, not waiting any more. */
function Beside({ shift: { shiftId, moves, myStatus } }: { shift: Shift }) {
  const [leaving, setLeaving] = useState(false)
  const { busy, leave } = useShiftMoves(shiftId)
  return (
    <>
      {moves.includes('cancel') && myStatus === 'claimed' && (
        <Button block kind="plain" onClick={() => setLeaving(true)}>
          我来不了
        </Button>
      )}
      {moves.includes('leaveWaitlist') && (
        <Button block kind="plain" busy={busy} onClick={leave}>
          {moves.includes('acceptOffer') ? '不来了，让给下一位' : '退出候补'}
        </Button>
      )}
      {leaving && <LeaveSheet shiftId={shiftId} close={() => setLeaving(false)} />}
    </>
  )
}
