import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { TaskRow } from '@/ui/TaskRow'
import type { WishDetail } from '../types'
import { useWishMoves } from '../useWishMoves'

const POINTS = {
  split: '积分由大家平分，除不尽的归认领人',
  each: '积分每人一份',
  claimerOnly: '积分归认领人',
} as const
const MINUTES = { each: '时长每人都算', claimerOnly: '时长算认领人的' } as const

/** Who does it together, what each gets, and who asks to help. */
export function Together({ wish }: { wish: WishDetail }) {
  const { busy, admit } = useWishMoves(wish.wishId, () => undefined)
  const { helpers, reward } = wish
  if (helpers.length === 0) return null
  return (
    <Card>
      <Heading>一起办的邻居</Heading>
      {helpers.map(({ displayName, unitName, teamName, joined, personId }) => (
        <TaskRow key={personId ?? displayName} about={displayName}>
          <Row
            title={displayName}
            sub={[teamName ?? unitName, joined ? '已加入' : '等认领人答复'].filter(Boolean).join(' · ')}
          />
          {personId && !joined && (
            <>
              <Button size="small" kind="plain" busy={busy} onClick={() => admit(personId, false)}>
                婉拒
              </Button>
              <Button size="small" busy={busy} onClick={() => admit(personId, true)}>
                同意
              </Button>
            </>
          )}
        </TaskRow>
      ))}
      {reward && (
        <View className="lead">{`${POINTS[reward.helperPoints]}，${MINUTES[reward.helperMinutes]}。`}</View>
      )}
    </Card>
  )
}
