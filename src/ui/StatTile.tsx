import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from '@/platform/a11y'

interface Props {
  label: string
  /** Absent when the system holds no such figure: said in words, never as 0. */
  value: number | undefined
  unit: string
  onClick?: () => void
}

export const NO_DATA = '暂无数据'

/** A figure with its unit, which opens what it was counted from. */
export function StatTile({ label, value, unit, onClick }: Props) {
  const open = value === undefined ? undefined : onClick
  const words = value === undefined ? NO_DATA : `${value} ${unit}`
  return (
    <View className="stat" onClick={open} {...(open && a11y('button', `${label} ${words}`))}>
      <View className={value === undefined ? 'stat-none' : 'stat-value'}>
        {value === undefined ? NO_DATA : `${value}`}
        {value !== undefined && <View className="stat-unit">{unit}</View>}
      </View>
      <View className="stat-label">{open ? `${label} ›` : label}</View>
    </View>
  )
}

export const StatTiles = ({ children }: PropsWithChildren) => <View className="stats">{children}</View>
