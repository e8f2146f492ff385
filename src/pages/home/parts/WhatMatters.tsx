import { View } from '@tarojs/components'
import { go } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { type Matter, wordsOf } from './matters'

/** The card of the one thing that matters now. */
export function WhatMatters({ matter }: { matter: Matter }) {
  const { text, action, path, query } = wordsOf(matter)
  return (
    <View className="card matter gap">
      <View>{text}</View>
      <Button onClick={() => go(path, query)}>{action}</Button>
    </View>
  )
}
