import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { useSettings } from '@/query/session'
import { type Bar, BarChart, greatest, percentOf, wordsOf } from './BarChart'

interface Props {
  label: string
  unit: string
  /** One a month, the latest last; `name` is short. */
  bars: Bar[]
}

/** More columns than this do not fit a phone with their values above them. */
const MOST_COLUMNS = 6

/** Standing columns, month by month, each with its value above it; lying bars where the letters are large or the columns many. */
export function Trend({ label, unit, bars }: Props) {
  const largeText = useSettings(settings => settings.largeText)
  if (largeText || bars.length > MOST_COLUMNS) return <BarChart label={label} unit={unit} bars={bars} />
  const most = greatest(bars)
  return (
    <View {...a11y('list', label)}>
      <View className="lead">{`${label}（${unit}）`}</View>
      <View className="trend">
        {bars.map(bar => (
          <View
            key={bar.key}
            className="trend-column"
            onClick={bar.onClick}
            {...a11y(bar.onClick ? 'button' : 'listitem', wordsOf(bar, unit))}
          >
            <View className="trend-value">{bar.value === undefined ? '—' : `${bar.value}`}</View>
            <View className="trend-room">
              {bar.value !== undefined && (
                <View className="trend-fill" style={{ height: `${percentOf(bar.value, most)}%` }} />
              )}
            </View>
            <View className="trend-name">{bar.name}</View>
          </View>
        ))}
      </View>
      {bars.some(({ value }) => value === undefined) && <View className="lead">— 暂无数据</View>}
    </View>
  )
}
