import { CLAIM_LABELS } from '@cloud/post/labels'
import { CLAIM_TONES } from '@/features/post/tones'
import type { Output } from '@/platform/call'
import { timeLabel } from '@/platform/dates'
import { Badge } from '@/ui/Badge'
import { Row } from '@/ui/Row'

type Line = Output<'post', 'roster'>['items'][number]

/** One person of a shift's roster, with when they came and went. */
export function RosterRow({ line }: { line: Line }) {
  const came = line.checkedInAt && `签到 ${timeLabel(line.checkedInAt)}`
  const left = line.checkedOutAt && `签退 ${timeLabel(line.checkedOutAt)}`
  return (
    <Row
      title={line.displayName}
      sub={[came, left, line.cancelReason].filter(Boolean).join('，') || undefined}
      end={<Badge tone={CLAIM_TONES[line.status]}>{CLAIM_LABELS[line.status]}</Badge>}
    />
  )
}
