import { WEEKDAYS } from '@cloud/shop/labels'
import { View } from '@tarojs/components'
import { a11y } from '@/platform/a11y'
import { Button } from '@/ui/Button'
import { TimeChip } from '@/ui/PickerChip'
import type { Place } from '../types'
import '../shop.scss'

type Hours = Place['hours']
const USUAL = { from: '09:00', to: '17:00' }

/** The opening hours of a week, a day a line; a day with several spans keeps the others. */
export function HoursField({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const set = (day: number, spans: Hours[number]) =>
    onChange(hours.map((one, index) => (index === day ? spans : one)))
  return (
    <View className="field">
      <View className="field-label">每周开放时间</View>
      {WEEKDAYS.map((name, day) => {
        const [first, ...rest] = hours[day] ?? []
        return (
          <View key={name} className="shop-hours" {...a11y('group', name)}>
            <View className="shop-day">{name}</View>
            {first ? (
              <>
                <TimeChip
                  label={`${name}开门`}
                  time={first.from}
                  onTime={from => set(day, [{ ...first, from }, ...rest])}
                />
                <TimeChip
                  label={`${name}关门`}
                  time={first.to}
                  onTime={to => set(day, [{ ...first, to }, ...rest])}
                />
                <Button size="small" kind="plain" onClick={() => set(day, [])}>
                  休息
                </Button>
              </>
            ) : (
              <Button size="small" kind="plain" onClick={() => set(day, [USUAL])}>
                休息，点这里改为开门
              </Button>
            )}
          </View>
        )
      })}
    </View>
  )
}
