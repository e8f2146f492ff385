import { APPEAL_LABELS, ENTRY_LABELS, METHOD_LABELS, PLACE_LABELS } from '@cloud/attendance/labels'
import { CLAIM_LABELS } from '@cloud/post/labels'
import { View } from '@tarojs/components'
import { CLAIM_TONES } from '@/features/post/tones'
import type { Output } from '@/platform/call'
import { minutesLabel, momentLabel, spanLabel, timeLabel } from '@/platform/dates'
import { Badge } from '@/ui/Badge'
import { Card, Heading, Pair, Title } from '@/ui/Card'

type AttendanceRecord = Output<'attendance', 'record'>

/** All that is recorded of one attendance, in words; what staff stated is marked as theirs. */
export const RecordCard = ({ record }: { record: AttendanceRecord }) => (
  <>
    <Card>
      <Badge tone={CLAIM_TONES[record.status]}>{CLAIM_LABELS[record.status]}</Badge>
      <Title>{record.title}</Title>
      <View className="lead">{spanLabel(record.startsAt, record.endsAt)}</View>
      <Pair name="姓名">{record.walkIn ? `${record.displayName}（现场加入）` : record.displayName}</Pair>
      {record.checkedInAt && (
        <Pair name="签到">{proven(record.checkedInAt, record.method, record.sentAt)}</Pair>
      )}
      {record.checkedOutAt && <Pair name="签退">{proven(record.checkedOutAt, record.methodOut)}</Pair>}
      {record.place && <Pair name="位置">{PLACE_LABELS[record.place]}</Pair>}
      {record.minutes !== undefined && (
        <Pair name="计入">{`${minutesLabel(record.minutes)}，${record.points ?? 0} 积分`}</Pair>
      )}
      {record.marked && record.minutes === undefined && <Pair name="登记人">{decided(record.marked)}</Pair>}
    </Card>
    {record.entry && <Entry record={record} entry={record.entry} />}
    {record.appeal && <Appeal record={record} appeal={record.appeal} />}
  </>
)

function proven(at: string, method: AttendanceRecord['method'], sentAt?: string) {
  if (!method) return timeLabel(at)
  const later = method === 'codeLater' && sentAt ? `，${timeLabel(sentAt)} 补交` : ''
  return `${timeLabel(at)}（${METHOD_LABELS[method]}${later}）`
}

type Decision = NonNullable<AttendanceRecord['marked']>
const decided = ({ byName, at, reason }: Decision) =>
  [`${byName} ${momentLabel(at)}`, reason].filter(Boolean).join('：')

/** What staff entered, by whom and why. */
const Entry = ({
  record,
  entry,
}: {
  record: AttendanceRecord
  entry: NonNullable<AttendanceRecord['entry']>
}) => (
  <Card>
    <Heading>社区登记的时间</Heading>
    <Pair name="时间">{`${timeLabel(entry.from)}–${timeLabel(entry.to)}`}</Pair>
    <Pair name="谁登记的">{`${entry.byName}，${momentLabel(entry.at)}`}</Pair>
    <Pair name="原因">{entry.reason ?? ''}</Pair>
    {record.entryStatus && <Pair name="状态">{ENTRY_LABELS[record.entryStatus]}</Pair>}
    {entry.answer && <Pair name="街道">{decided(entry.answer)}</Pair>}
  </Card>
)

const Appeal = ({
  record,
  appeal,
}: {
  record: AttendanceRecord
  appeal: NonNullable<AttendanceRecord['appeal']>
}) => (
  <Card>
    <Heading>异议</Heading>
    <Pair name="说明">{appeal.words}</Pair>
    {appeal.to && <Pair name="离开时间">{timeLabel(appeal.to)}</Pair>}
    {record.appealStatus && <Pair name="状态">{APPEAL_LABELS[record.appealStatus]}</Pair>}
    {appeal.answers.map(answer => (
      <Pair key={answer.at} name="答复">
        {decided(answer)}
      </Pair>
    ))}
  </Card>
)
