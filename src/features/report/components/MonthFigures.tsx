import { FIGURES, type Figure, type Figures, figureNames, wordsOf } from '@cloud/report/labels'
import { View } from '@tarojs/components'
import { Card, Heading } from '@/ui/Card'
import { Tile, Tiles } from '@/ui/Tile'
import { Trend } from '@/ui/Trend'

interface Month {
  month: string
  figures: Figures
}

interface Props {
  months: Month[]
  /** The month whose figures stand above the charts. */
  month: string
  /** Shows what a figure of a month was counted from. */
  open: (figure: Figure, month: string) => void
}

/** The figure of each group that is drawn month by month. */
const DRAWN: Figure[] = [
  'wishConfirmed',
  'shiftHeld',
  'volunteers',
  'serviceMinutes',
  'pointsIssued',
  'satisfaction',
]
const GROUPS = [...new Set(figureNames.map(figure => FIGURES[figure].group))]

/** The figures of a month by group, and how the foremost went month by month; each opens what it was counted from. */
export const MonthFigures = (props: Props) => (
  <>
    {GROUPS.map(group => (
      <Card key={group}>
        <Heading>{group}</Heading>
        <Group {...props} figures={figureNames.filter(figure => FIGURES[figure].group === group)} />
      </Card>
    ))}
  </>
)

function Group({ months, month, open, figures }: Props & { figures: Figure[] }) {
  const now = months.find(one => one.month === month)?.figures ?? {}
  const drawn = DRAWN.filter(figure => figures.includes(figure))
  const notes = figures.flatMap(figure => {
    const { label, how } = wordsOf(figure)
    return how && now[figure] !== undefined ? [`${label}：${how}`] : []
  })
  return (
    <>
      <Tiles>
        {figures.map(figure => (
          <Tile
            key={figure}
            label={FIGURES[figure].label}
            unit={FIGURES[figure].unit}
            value={now[figure]}
            onClick={() => open(figure, month)}
          />
        ))}
      </Tiles>
      {drawn.map(figure => (
        <View key={figure} className="chart">
          <Trend
            label={`${FIGURES[figure].label}，按月`}
            unit={FIGURES[figure].unit}
            bars={months.map(one => ({
              ...{ key: one.month, name: shortMonth(one.month), value: one.figures[figure] },
              ...(one.figures[figure] !== undefined && { onClick: () => open(figure, one.month) }),
            }))}
          />
        </View>
      ))}
      {notes.map(note => (
        <View key={note} className="lead">
          {note}
        </View>
      ))}
    </>
  )
}

/** 2026-11 → 11月 */
const shortMonth = (month: string) => `${Number(month.slice(5))}月`
