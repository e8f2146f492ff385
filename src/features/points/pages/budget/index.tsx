import { View } from '@tarojs/components'
import { useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import { local, monthLabel } from '@/platform/dates'
import { useCall } from '@/query/hooks'
import { communityServed } from '@/query/session'
import { Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Loaded, NoPermission } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { BudgetCard } from '../../components/BudgetCard'

/** 积分预算: of the secretary's own community, of all communities for the street. */
export default function BudgetPage() {
  return (
    <Screen>
      <Title>积分预算</Title>
      <View className="lead">发布岗位、菜单，通过心愿，都先占用本月额度；没用完的会退回。</View>
      <Joined>
        {me => {
          if (me.roles.some(({ role }) => role === 'streetAdmin')) return <OfStreet />
          const communityId = communityServed(me)
          return communityId ? (
            <OfCommunity communityId={communityId} />
          ) : (
            <NoPermission>这里是给社区书记和街道用的</NoPermission>
          )
        }}
      </Joined>
    </Screen>
  )
}

const SHOWN = [-1, 0, 1]
const monthsAround = () =>
  SHOWN.map(count => {
    const value = local().startOf('month').add(count, 'month').format('YYYY-MM')
    return { value, label: monthLabel(value) }
  })
const thisMonth = () => local().format('YYYY-MM')

function OfStreet() {
  const [month, choose] = useState(thisMonth)
  const budgets = useCall('points', 'budgets', { month })
  return (
    <>
      <Choice label="哪个月" options={monthsAround()} value={month} onChange={choose} />
      <Loaded query={budgets}>
        {({ items }) => (
          <>
            {items.map(budget => (
              <BudgetCard
                key={budget.communityId}
                budget={budget}
                month={month}
                mayGrant={month >= thisMonth()}
              />
            ))}
          </>
        )}
      </Loaded>
    </>
  )
}

function OfCommunity({ communityId }: { communityId: string }) {
  const [month, choose] = useState(thisMonth)
  const budget = useCall('points', 'budget', { communityId, month })
  return (
    <>
      <Choice label="哪个月" options={monthsAround()} value={month} onChange={choose} />
      <Loaded query={budget}>
        {({ items }) => (
          <>
            {items.map(one => (
              <BudgetCard key={one.communityId} budget={one} month={month} mayGrant={false} />
            ))}
          </>
        )}
      </Loaded>
    </>
  )
}
