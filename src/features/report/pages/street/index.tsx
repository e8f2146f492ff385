import { ORDER_LABELS } from '@cloud/menu/labels'
import { FIGURES, type Figure, figureNames, isFigure } from '@cloud/report/labels'
import { WISH_LABELS } from '@cloud/wish/labels'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
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

type Street = Output<'report', 'street'>

function Report() {
  const [chosen, choose] = useState<string>()
  const [shown, show] = useState<Shown>({ figure: 'wishConfirmed' })
  const report = useCall('report', 'street', { months: MONTHS, ...(chosen && { month: chosen }) })
  const open = (one: Shown, month?: string) => {
    show(one)
    if (month) choose(month)
    Taro.pageScrollTo({ scrollTop: 0 })
  }
  return (
    <Loaded query={report}>
      {street => (
        <>
          <Title>{street.name}</Title>
          <MonthChoice months={street.months} value={street.month} onChange={choose} />
          <ByCommunity street={street} shown={shown} show={show} />
          <MonthFigures
            months={street.months}
            month={street.month}
            open={(figure, month) => open({ figure }, month)}
          />
          <States now={street.now} open={(list, state) => open({ list, state })} />
          <StandingCard standing={street.standing} />
          <ExportPart name={street.name} months={MONTHS} />
        </>
      )}
    </Loaded>
  )
}

/** What is shown by community: a figure of the month, or how many things are in a state now. */
type Shown = { figure: Figure } | { list: 'wishState' | 'orderState'; state: string }

const COMPARED: Figure[] = ['wishConfirmed', 'volunteers', 'serviceMinutes', 'shiftHeld', 'satisfaction']

/** The figures that are offered, and the one that was opened from below. */
const optionsWith = (figure: Figure | undefined) =>
  figureNames
    .filter(one => one === figure || COMPARED.includes(one))
    .map(one => ({ value: one, label: FIGURES[one].label }))

interface ByCommunityProps {
  street: Street
  shown: Shown
  show: (shown: Shown) => void
}

/** What the street's figures are made of: each community opens its own. */
function ByCommunity({ street, shown, show }: ByCommunityProps) {
  const figure = 'figure' in shown ? shown.figure : undefined
  const { label, unit, of, when } = wordsFor(shown, street)
  return (
    <Card>
      <Heading>{`各社区 · ${label}`}</Heading>
      <View className="lead">{`${when}，按社区名称排列，点开看明细`}</View>
      <Choice
        label="看哪项"
        options={optionsWith(figure)}
        value={figure}
        onChange={value => isFigure(value) && show({ figure: value })}
      />
      <BarChart
        label={`各社区${label}`}
        unit={unit}
        bars={street.communities.map(one => ({
          ...{ key: one.communityId, name: one.name, value: of(one) },
          onClick: () => void go(PAGES.report, { id: one.communityId }),
        }))}
      />
    </Card>
  )
}

type Community = Street['communities'][number]
interface Words {
  label: string
  unit: string
  when: string
  of: (community: Community) => number | undefined
}

function wordsFor(shown: Shown, street: Street): Words {
  if ('figure' in shown) {
    const { label, unit } = FIGURES[shown.figure]
    return { label, unit, when: monthLabel(street.month), of: ({ figures }) => figures[shown.figure] }
  }
  const { list, state } = shown
  return list === 'wishState'
    ? {
        label: labelOf('心愿', WISH_LABELS, state),
        unit: '个',
        when: '现在',
        of: ({ now }) => now.wishes[state],
      }
    : {
        label: labelOf('点单', ORDER_LABELS, state),
        unit: '单',
        when: '现在',
        of: ({ now }) => now.orders[state],
      }
}

const labelOf = (what: string, words: Record<string, string>, state: string) => `${what}${words[state] ?? ''}`
