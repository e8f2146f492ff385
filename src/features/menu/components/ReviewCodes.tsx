import { SIDE_LABELS } from '@cloud/menu/labels'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Output } from '@/platform/call'
import { Button } from '@/ui/Button'
import { Row } from '@/ui/Row'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'

export type Opened = Output<'menu', 'openOrgReview'>

/** The codes, this once: whoever loses one is asked anew. */
export const ReviewCodes = ({ codes, onClose }: { codes: Opened['codes']; onClose: () => void }) => (
  <Sheet title="评议码只显示这一次" open onClose={onClose}>
    <View className="lead">请把每个评议码发给对应的人，一人一码，用一次就作废。</View>
    {codes.map(({ code, side, title }) => (
      <Row
        key={code}
        title={code}
        sub={`${SIDE_LABELS[side]} · ${title}`}
        end={
          <View>
            <Button
              size="small"
              kind="plain"
              onClick={() => Taro.setClipboardData({ data: code }).then(() => say.done('已复制'))}
            >
              复制
            </Button>
          </View>
        }
      />
    ))}
    <Button block onClick={onClose}>
      都记好了
    </Button>
  </Sheet>
)
