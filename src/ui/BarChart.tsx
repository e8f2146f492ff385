import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { NO_DATA } from './Tile'

export interface Bar {
  key: string
  name: string
  /** Absent when there is no figure. */
  value: number | undefined
  onClick?: () => void
}

interface Props {
  /** What is drawn, for those who hear it. */
  label: string
  unit: string
  bars: Bar[]
  /** What a full bar means; without it, the greatest of them. */
  full?: number
}

const FULL = 100
export const greatest = (bars: Bar[]) => Math.max(0, ...bars.map(({ value = 0 }) => value))
export const percentOf = (value: number | undefined, most: number) =>
  value === undefined || most === 0 ? 0 : Math.round((value / most) * FULL)
export const wordsOf = ({ name, value }: Bar, unit: string) =>
  `${name} ${value === undefined ? NO_DATA : `${value} ${unit}`}`

/** Lying bars with their names before and their values behind: each row can be read and tapped by itself. */
export function BarChart({ label, unit, bars, full }: Props) {
  const most = full ?? greatest(bars)
  return (
    <View className="bars" {...a11y('list', label)}>
      {bars.map(bar => (
        <View
          key={bar.key}
          className="bars-row"
          onClick={bar.onClick}
          {...a11y(bar.onClick ? 'button' : 'listitem', wordsOf(bar, unit))}
        >
          <View className="bars-name">{bar.name}</View>
          <View className="bars-track">
            <View className="bars-fill" style={{ width: `${percentOf(bar.value, most)}%` }} />
          </View>
          <View className="bars-value">{bar.value === undefined ? NO_DATA : `${bar.value}`}</View>
        </View>
      ))}
    </View>
  )
}
