import { LIST_OF } from '@cloud/report/labels'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import { useCall } from '@/query/hooks'
import { communityServed } from '@/query/session'
import { Title } from '@/ui/Card'
import { Loaded, NoPermission } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ExportPart } from '../../components/ExportPart'
import { MonthChoice } from '../../components/MonthChoice'
import { MonthFigures } from '../../components/MonthFigures'
import { StandingCard } from '../../components/StandingCard'
import { States } from '../../components/States'
import { openList } from '../../openList'

const MONTHS = 6

/** The figures of one community: of the secretary's own, or of one that the street administrator opens. */
export default function CommunityReportPage() {
  const { id } = useRouter().params
  return (
    <Screen>
      <Joined>
        {me => {
          const communityId = id ?? communityServed(me)
          return communityId ? (
            <Report communityId={communityId} />
          ) : (
            <NoPermission>这里是给社区书记和街道用的</NoPermission>
          )
        }}
      </Joined>
    </Screen>
  )
}

function Report({ communityId }: { communityId: string }) {
  const report = useCall('report', 'community', { communityId, months: MONTHS })
  const [chosen, choose] = useState<string>()
  return (
    <Loaded query={report}>
      {({ name, months, now, standing }) => {
        const month = chosen ?? months.at(-1)?.month ?? ''
        return (
          <>
            <Title>{name}</Title>
            <MonthChoice months={months} value={month} onChange={choose} />
            <MonthFigures
              months={months}
              month={month}
              open={(figure, of) => void openList(LIST_OF[figure], { communityId, month: of })}
            />
            <States now={now} open={(list, state) => void openList(list, { communityId, state })} />
            <StandingCard standing={standing} communityId={communityId} />
            <ExportPart name={name} months={MONTHS} communityId={communityId} />
          </>
        )
      }}
    </Loaded>
  )
}
