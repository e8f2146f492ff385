import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from '@/platform/a11y'

interface Props {
  label: string
  /** A number, or a figure in words. Absent when the system holds none: said so, never as 0. */
  value: number | string | undefined
  unit?: string
  onClick?: () => void
}

export const NO_DATA = '暂无数据'

/** A figure that explains itself; a tap opens what it was counted from. */
export function Tile({ label, value, unit, onClick }: Props) {
  const open = value === undefined ? undefined : onClick
  const words = value === undefined ? NO_DATA : [value, unit].filter(one => one !== undefined).join(' ')
  return (
    <View className="tile" onClick={open} {...(open && a11y('button', `${label} ${words}`))}>
      <View className={value === undefined ? 'tile-none' : 'tile-value'}>
        {value === undefined ? NO_DATA : `${value}`}
        {value !== undefined && unit && <View className="tile-unit">{unit}</View>}
      </View>
      <View className="tile-label">{open ? `${label} ›` : label}</View>
    </View>
  )
}

/** Figures side by side: two in a line as a rule, all in one if they are few and short. */
export const Tiles = ({ line = false, children }: PropsWithChildren<{ line?: boolean }>) => (
  <View className={line ? 'tiles tiles-line' : 'tiles'}>{children}</View>
)
