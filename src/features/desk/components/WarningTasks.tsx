import { DESK_LABELS, WARNING_LABELS } from '@cloud/report/labels'
import { dayLabel, momentLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Row } from '@/ui/Row'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'

type Warning = Task<'warnings'>

/** What threatens to go wrong: each opens what it is about. */
export const WarningTasks = ({ group, communityId }: { group: Waiting<'warnings'>; communityId: string }) => (
  <Group title={DESK_LABELS.warnings} group={group}>
    {warning => (
      <Row
        key={warning.warningId}
        title={warning.title}
        sub={`${WARNING_LABELS[warning.kind]}，${detailOf(warning)}`}
        end={<Badge tone="bad">预警</Badge>}
        onClick={() => void open(warning, communityId)}
      />
    )}
  </Group>
)

function detailOf({ kind, at, note }: Warning) {
  if (kind === 'shiftEmpty') return `${momentLabel(at)} 开始`
  return kind === 'wishOld' ? `${dayLabel(at)}起` : (note ?? '')
}

const open = ({ kind, subjectId }: Warning, communityId: string) =>
  ({
    shiftEmpty: () => go(PAGES.attendanceRoster, { shiftId: subjectId }),
    wishOld: () => go(PAGES.wish, { id: subjectId }),
    unitBehind: () => go(PAGES.reportList, { list: 'units', communityId }),
  })[kind]()
