import { go, PAGES } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

interface Props {
  count: number
  /** There are more than were counted. */
  more: boolean
}

/** The street administrator's way to entries and objections that wait, with how many there are. */
export const ApprovalsRow = ({ count, more }: Props) => (
  <Card>
    <Row
      title="出勤审批"
      sub="补录超过限额、请街道复核的异议"
      end={
        count > 0 ? (
          <Badge tone="wait">{`${count}${more ? '+' : ''} 件待办`}</Badge>
        ) : (
          <Badge tone="good">没有待办</Badge>
        )
      }
      onClick={() => go(PAGES.approvals)}
    />
  </Card>
)
