import { CLAIM_LABELS } from '@cloud/post/labels'
import { useState } from 'react'
import { call, type Output } from '@/platform/call'
import { local, minutesLabel, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { LeaveSheet } from '../../components/LeaveSheet'
import { CLAIM_TONES } from '../../tones'
import { keepInCalendar, useShiftMoves } from '../../useShiftMoves'
import { ownWords } from '../../words'

type Claim = Output<'post', 'myShifts'>['items'][number]
type When = 'coming' | 'past'

const WHEN = [
  { value: 'coming', label: '接下来' },
  { value: 'past', label: '以前的' },
] as const

/** The shifts I have claimed or wait for: check in, check out, answer an offer, or say that I cannot come. */
export default function MyShiftsPage() {
  const [when, setWhen] = useState<When>('coming')
  const shifts = usePages(['post', 'myShifts', 'pages', when], cursor =>
    call('post', 'myShifts', { when, ...(cursor && { cursor }) }),
  )
  return (
    <Screen>
      <Choice label="看什么" options={WHEN} value={when} onChange={setWhen} />
      <List
        pages={shifts}
        empty={when === 'coming' ? '接下来没有您认领的岗位' : '您还没有服务过'}
        emptyAction={<Button onClick={() => go(PAGES.posts)}>看看岗位</Button>}
        cards
      >
        {claim => <ClaimCard key={claim.shiftId} claim={claim} />}
      </List>
      <Card>
        <Row
          title="我的本领，替补通知"
          sub="会什么、愿不愿意临时替补"
          onClick={() => go(PAGES.volunteering)}
        />
      </Card>
    </Screen>
  )
}

function ClaimCard({ claim }: { claim: Claim }) {
  const { status } = claim
  const earned =
    claim.minutes === undefined ? '' : ` · ${minutesLabel(claim.minutes)} · ${claim.points ?? 0} 积分`
  const words = ownWords(claim) ?? (status === 'cancelledByStaff' ? claim.cancelReason : undefined)
  const isOver = local() >= local(claim.endsAt)
  return (
    <Card>
      <Row
        title={claim.title}
        sub={[spanLabel(claim.startsAt, claim.endsAt) + earned, claim.venueName, words]
          .filter(Boolean)
          .join(' · ')}
        end={<Badge tone={CLAIM_TONES[status]}>{CLAIM_LABELS[status]}</Badge>}
        onClick={() => go(PAGES.post, { id: claim.postId })}
      />
      {status === 'claimed' && !isOver && <Claimed shiftId={claim.shiftId} />}
      {status === 'checkedIn' && (
        <Button block onClick={() => go(PAGES.checkIn, { shiftId: claim.shiftId })}>
          去签退
        </Button>
      )}
      {(HAS_RECORD.includes(status) || (status === 'claimed' && isOver)) && (
        <Button block kind="plain" onClick={() => go(PAGES.record, { shiftId: claim.shiftId })}>
          看出勤记录
        </Button>
      )}
      {(status === 'offered' || status === 'waitlisted') && (
        <Waiting shiftId={claim.shiftId} offered={status === 'offered'} />
      )}
    </Card>
  )
}

/** States of which somebody may want to know who said so, and object. */
const HAS_RECORD: readonly Claim['status'][] = ['completed', 'noShow', 'excused', 'forgotten']

function Claimed({ shiftId }: { shiftId: string }) {
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <Button block onClick={() => go(PAGES.checkIn, { shiftId })}>
        去签到
      </Button>
      <Button block kind="plain" onClick={() => keepInCalendar(shiftId)}>
        加到日历
      </Button>
      <Button block kind="plain" onClick={() => setLeaving(true)}>
        我来不了
      </Button>
      {leaving && <LeaveSheet shiftId={shiftId} close={() => setLeaving(false)} />}
    </>
  )
}

function Waiting({ shiftId, offered }: { shiftId: string; offered: boolean }) {
  const { busy, accept, leave } = useShiftMoves(shiftId)
  return (
    <>
      {offered && (
        <Button block busy={busy} onClick={accept}>
          我来，确认这个空位
        </Button>
      )}
      <Button block kind="plain" busy={busy} onClick={leave}>
        {offered ? '不来了，让给下一位' : '退出候补'}
      </Button>
    </>
  )
}
