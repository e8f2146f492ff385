import { View } from '@tarojs/components'
import { go } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { whatMatters } from './matters'

/** The card of the one thing that matters now; when nothing does, it takes no room. */
export function WhatMatters() {
  const shifts = useCall('post', 'myShifts', { when: 'coming' }).data?.items ?? []
  const wishes = useCall('wish', 'mine', {}).data?.items ?? []
  const jobs = useCall('menu', 'myJobs', {}).data?.items ?? []
  const claimed = useCall('wish', 'claimedByMe', {}).data?.items ?? []
  const matter = whatMatters({ shifts, wishes, jobs, claimed })
  if (!matter) return null
  return (
    <View className="card matter gap">
      <View>{matter.text}</View>
      <Button onClick={() => go(matter.path, matter.query)}>{matter.action}</Button>
    </View>
  )
}
