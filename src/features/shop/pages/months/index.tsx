import { call } from '@/platform/call'
import { monthLabel } from '@/platform/dates'
import { usePages } from '@/query/hooks'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { MonthCard } from '../../components/MonthCard'
import { Working } from '../../components/Working'

/** A shop's months: what was handed over, and how the settlement stands. */
export default function MonthsPage() {
  return (
    <Screen>
      <Working>{({ merchantId }) => <Months key={merchantId} merchantId={merchantId} />}</Working>
    </Screen>
  )
}

function Months({ merchantId }: { merchantId: string }) {
  const months = usePages(['shop', 'months', merchantId], cursor =>
    call('shop', 'months', { merchantId, ...(cursor && { cursor }) }),
  )
  return (
    <List cards pages={months} empty="还没有核销过，核销后这里会有每月汇总">
      {month => <MonthCard key={month.month} month={month} title={monthLabel(month.month)} />}
    </List>
  )
}
