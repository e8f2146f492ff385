import { Governing } from '@/features/admin/components/Governing'
import { call, type Output } from '@/platform/call'
import { minutesLabel, momentLabel } from '@/platform/dates'
import { usePages } from '@/query/hooks'
import { Card, Pair, Title } from '@/ui/Card'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'

type Fault = Output<'points', 'books'>['items'][number]

/** What the nightly audit found wrong: balances that are not what their transfers add up to. */
export default function BooksPage() {
  return (
    <Screen>
      <Title>账目核对</Title>
      <Governing>{() => <Faults />}</Governing>
    </Screen>
  )
}

function Faults() {
  const faults = usePages(['points', 'books', 'pages'], cursor =>
    call('points', 'books', cursor ? { cursor } : {}),
  )
  return (
    <List
      cards
      pages={faults}
      empty="账目都对得上。每天夜里会按明细重算一遍积分和服务时长，有差异会在这里列出。"
    >
      {fault => <FaultCard key={fault.owner} fault={fault} />}
    </List>
  )
}

const FaultCard = ({ fault: { owner, foundAt, differences } }: { fault: Fault }) => (
  <Card>
    <Pair name="账户">{owner.replace(/^person:/, '')}</Pair>
    <Pair name="发现于">{momentLabel(foundAt)}</Pair>
    {differences.map(({ of, kept, recounted }) => (
      <Pair key={of} name={nameOf(of)}>
        {`账面 ${amountOf(of, kept)}，按明细应为 ${amountOf(of, recounted)}`}
      </Pair>
    ))}
  </Card>
)

/** `points`, or `points <community>` for what a community issued. */
const nameOf = (of: string) => {
  const asset = of.startsWith('points') ? '积分' : '服务时长'
  return of.includes(' ') ? `发放的${asset}` : asset
}

const amountOf = (of: string, amount: number) =>
  of.startsWith('points') ? `${amount} 积分` : `${amount < 0 ? '−' : ''}${minutesLabel(Math.abs(amount))}`
