import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** The street administrator's way to entries and objections that wait, with how many there are. */
export function ApprovalsRow() {
  const { data } = useCall('attendance', 'approvals', undefined)
  const count = (data?.entries.length ?? 0) + (data?.appeals.length ?? 0)
  const more = data?.nextEntries || data?.nextAppeals ? '+' : ''
  return (
    <Card>
      <Row
        title="出勤审批"
        sub="补录超过限额、请街道复核的异议"
        end={
          count > 0 ? (
            <Badge tone="wait">{`${count}${more} 件待办`}</Badge>
          ) : (
            <Badge tone="good">没有待办</Badge>
          )
        }
        onClick={() => go(PAGES.approvals)}
      />
    </Card>
  )
}
