import { go, PAGES } from '@/platform/navigate'
import { Badge } from '@/ui/Badge'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** The secretary's way to the desk, with a count of what waits there. */
export const DeskRow = ({ count }: { count: number }) => (
  <Card>
    <Row
      title="工作台"
      sub="审核、派单、发布"
      end={count > 0 ? <Badge tone="wait">{`${count} 件待办`}</Badge> : <Badge tone="good">没有待办</Badge>}
      onClick={() => go(PAGES.desk)}
    />
  </Card>
)
