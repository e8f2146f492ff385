import { APPEAL_LABELS } from '@cloud/attendance/labels'
import { CLAIM_LABELS } from '@cloud/post/labels'
import { CLAIM_TONES } from '@/features/post/tones'
import type { Output } from '@/platform/call'
import { minutesLabel, timeLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Row } from '@/ui/Row'

export type AttendanceLine = Output<'attendance', 'roster'>['items'][number]

interface Props {
  line: AttendanceLine
  /** Says which shift, where rows of several stand together. */
  ofMany?: boolean
}

/** One person's attendance on one shift; opens its record. */
export function AttendanceRow({ line, ofMany = false }: Props) {
  const { shiftId, personId, status } = line
  return (
    <Row
      title={line.displayName}
      sub={[ofMany && line.title, ...wordsOf(line)].filter(Boolean).join('，') || undefined}
      end={<Badge tone={CLAIM_TONES[status]}>{CLAIM_LABELS[status]}</Badge>}
      onClick={() => go(PAGES.record, { shiftId, personId })}
    />
  )
}

/** Of a check-in that was sent later both times, so that nobody takes it for one in time. */
const arrival = (at: string, { method, sentAt }: AttendanceLine) =>
  method === 'codeLater' && sentAt
    ? `离线签到 ${timeLabel(at)}，${timeLabel(sentAt)} 补交`
    : `签到 ${timeLabel(at)}`

/** What there is to say of an attendance, in the order it happened. */
const wordsOf = (line: AttendanceLine) => [
  line.walkIn && '现场加入',
  line.checkedInAt && arrival(line.checkedInAt, line),
  line.checkedOutAt && `签退 ${timeLabel(line.checkedOutAt)}`,
  line.minutes !== undefined && minutesLabel(line.minutes),
  line.cancelReason,
  line.entryStatus === 'pending' && '登记的时间等街道审批',
  line.appealStatus && `异议：${APPEAL_LABELS[line.appealStatus]}`,
]
