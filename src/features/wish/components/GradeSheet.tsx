import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import type { WishDetail } from '../types'

const NAMES = ['简单', '一般', '较难'] as const
const LEVELS = [1, 2, 3] as const
export type Level = (typeof LEVELS)[number]

/** Whether it matters how hard the wish is. */
export const isGraded = ({ rewards }: WishDetail) =>
  rewards?.some(({ points, minutes }) => points !== rewards[0].points || minutes !== rewards[0].minutes) ??
  false

interface Props {
  wish: WishDetail
  busy: boolean
  onClose: () => void
  onApprove: (difficulty: Level) => void
}

/** How hard the wish is: what it earns goes by it. */
export const GradeSheet = ({ wish: { rewards }, busy, onClose, onApprove }: Props) => (
  <Sheet title="这个心愿难不难？" open onClose={onClose}>
    <View className="lead">按难度答谢认领人，通过后邻居能看到。</View>
    {LEVELS.map(level => (
      <Button key={level} block kind="plain" busy={busy} onClick={() => onApprove(level)}>
        {`${NAMES[level - 1]}：${rewards?.[level - 1]?.points ?? 0} 积分，${rewards?.[level - 1]?.minutes ?? 0} 分钟`}
      </Button>
    ))}
  </Sheet>
)
