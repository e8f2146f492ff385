import { CLAIM_LABELS } from '@cloud/post/labels'
import { useState } from 'react'
import { call, type Output } from '@/platform/call'
import { minutesLabel, spanLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useAction, usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { WordsSheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import { CLAIM_TONES } from '../../tones'

type Claim = Output<'post', 'myShifts'>['items'][number]

/** The shifts I have claimed: check in, check out, or say that I cannot come. */
export default function MyShiftsPage() {
  const shifts = usePages(['post', 'myShifts', 'pages'], cursor =>
    call('post', 'myShifts', cursor ? { cursor } : undefined),
  )
  const [leaving, leave] = useState<Claim | null>(null)
  return (
    <Screen>
      <List
        pages={shifts}
        empty="您还没有认领过岗位"
        emptyAction={<Button onClick={() => go(PAGES.posts)}>看看岗位</Button>}
        cards
      >
        {claim => <ClaimCard key={claim.shiftId} claim={claim} leave={() => leave(claim)} />}
      </List>
      {leaving && <LeaveSheet claim={leaving} close={() => leave(null)} />}
    </Screen>
  )
}

function ClaimCard({ claim, leave }: { claim: Claim; leave: () => void }) {
  const { shiftId, status } = claim
  const earned =
    claim.minutes === undefined ? '' : ` · ${minutesLabel(claim.minutes)} · ${claim.points ?? 0} 分`
  return (
    <Card>
      <Row
        title={claim.title}
        sub={spanLabel(claim.startsAt, claim.endsAt) + earned}
        end={<Badge tone={CLAIM_TONES[status]}>{CLAIM_LABELS[status]}</Badge>}
        onClick={() => go(PAGES.post, { id: claim.postId })}
      />
      {status === 'claimed' && (
        <Button block onClick={() => go(PAGES.checkIn, { shiftId })}>
          去签到
        </Button>
      )}
      {status === 'checkedIn' && (
        <Button block onClick={() => go(PAGES.checkIn, { shiftId })}>
          去签退
        </Button>
      )}
      {HAS_RECORD.includes(status) && (
        <Button block kind="plain" onClick={() => go(PAGES.record, { shiftId })}>
          看出勤记录
        </Button>
      )}
      {status === 'claimed' && (
        <Button block kind="plain" onClick={leave}>
          我来不了
        </Button>
      )}
    </Card>
  )
}

/** States of which somebody may want to know who said so, and object. */
const HAS_RECORD: readonly Claim['status'][] = ['completed', 'noShow', 'excused', 'forgotten']

function LeaveSheet({ claim, close }: { claim: Claim; close: () => void }) {
  const cancel = useAction('post', 'cancelClaim', () => {
    say.done('已取消，谢谢您提前说一声')
    close()
  })
  return (
    <WordsSheet
      title="我来不了"
      label="说说原因"
      hint="社区会看到，好另外安排人"
      confirmText="取消这次认领"
      open
      busy={cancel.isPending}
      onClose={close}
      onConfirm={reason => cancel.mutate({ shiftId: claim.shiftId, reason })}
    />
  )
}
