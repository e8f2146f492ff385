import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Sheet } from '@/ui/Sheet'
import type { WishDetail } from '../types'

interface Props {
  wish: WishDetail
  busy: boolean
  onClose: () => void
  onBlank: (what: ('contact' | 'photos' | 'detail')[]) => void
}

/** Private details that can be taken back, each by itself. */
export const BlankSheet = ({ wish, busy, onClose, onBlank }: Props) => (
  <Sheet title="收回私人信息" open onClose={onClose}>
    <View className="lead">收回后会从系统里删掉，谁也看不到了。心愿本身还在。</View>
    {wish.hasContact && (
      <Button block kind="plain" busy={busy} onClick={() => onBlank(['contact'])}>
        收回联系方式
      </Button>
    )}
    {wish.photos.some(({ of }) => of === 'wish') && (
      <Button block kind="plain" busy={busy} onClick={() => onBlank(['photos'])}>
        收回照片
      </Button>
    )}
    {wish.detail && (
      <Button block kind="plain" busy={busy} onClick={() => onBlank(['detail'])}>
        收回心愿说明
      </Button>
    )}
  </Sheet>
)
