import { call } from '@/platform/call'
import { usePages } from '@/query/hooks'
import { Heading } from '@/ui/Card'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { RecordTask } from '../../components/RecordTask'

/** What waits for the street administrator: entries beyond a secretary's monthly cap, and objections to review. */
export default function ApprovalsPage() {
  return (
    <Screen>
      <Waiting kind="entries" title="待审批的登记" empty="没有待审批的登记" />
      <Waiting kind="appeals" title="待复核的异议" empty="没有待复核的异议" />
    </Screen>
  )
}

function Waiting({ kind, title, empty }: { kind: 'entries' | 'appeals'; title: string; empty: string }) {
  const lines = usePages(['attendance', 'approvals', 'pages', kind], async cursor => {
    const answer = await call('attendance', 'approvals', { kind, ...(cursor && { cursor }) })
    const nextCursor = kind === 'entries' ? answer.nextEntries : answer.nextAppeals
    return { items: answer[kind], ...(nextCursor && { nextCursor }) }
  })
  const count = lines.data ? ` ${lines.data.length}${lines.hasNextPage ? '+' : ''}` : ''
  return (
    <>
      <Heading>{title + count}</Heading>
      <List pages={lines} empty={empty}>
        {line => <RecordTask key={line.shiftId + line.personId} line={line} />}
      </List>
    </>
  )
}
