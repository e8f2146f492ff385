import { FIGURES, type Figure, figureNames, isFigure } from '@cloud/report/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import type { Output } from '@/platform/call'
import { monthLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { BarChart } from '@/ui/BarChart'
import { Card, Heading, Title } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { ExportPart } from '../../components/ExportPart'
import { MonthChoice } from '../../components/MonthChoice'
import { MonthFigures } from '../../components/MonthFigures'
import { StandingCard } from '../../components/StandingCard'
import { States } from '../../components/States'

const MONTHS = 6

/** The figures of the street, and of one month by community: in the order of their names, for this is no ranking. */
export default function StreetReportPage() {
  return (
    <Screen>
      <Joined>{() => <Report />}</Joined>
    </Screen>
  )
}

function Report() {
  const [chosen, choose] = useState<string>()
  const report = useCall('report', 'street', { months: MONTHS, ...(chosen && { month: chosen }) })
  return (
    <Loaded query={report}>
      {street => (
        <>
          <Title>{street.name}</Title>
          <MonthChoice months={street.months} value={street.month} onChange={choose} />
          <ByCommunity street={street} />
          <MonthFigures months={street.months} month={street.month} />
          <States now={street.now} />
          <StandingCard standing={street.standing} />
          <ExportPart name={street.name} months={MONTHS} />
        </>
      )}
    </Loaded>
  )
}

const COMPARED: Figure[] = ['wishConfirmed', 'volunteers', 'serviceMinutes', 'shiftHeld', 'satisfaction']
const OPTIONS = figureNames
  .filter(figure => COMPARED.includes(figure))
  .map(figure => ({ value: figure, label: FIGURES[figure].label }))

/** What the street's figures are made of: each community opens its own. */
function ByCommunity({ street }: { street: Output<'report', 'street'> }) {
  const [figure, show] = useState<Figure>('wishConfirmed')
  return (
    <Card>
      <Heading>各社区</Heading>
      <View className="lead">{`${monthLabel(street.month)}，按社区名称排列，点开看明细`}</View>
      <Choice
        label="看哪项"
        options={OPTIONS}
        value={figure}
        onChange={value => isFigure(value) && show(value)}
      />
      <BarChart
        label={`各社区${FIGURES[figure].label}`}
        unit={FIGURES[figure].unit}
        bars={street.communities.map(({ communityId, name, figures }) => ({
          ...{ key: communityId, name, value: figures[figure] },
          onClick: () => void go(PAGES.report, { id: communityId }),
        }))}
      />
    </Card>
  )
}
