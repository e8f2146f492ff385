import { ITEM_KINDS } from '@cloud/shop/labels'
import { View } from '@tarojs/components'
import { Picture } from '@/ui/Picture'
import { Row } from '@/ui/Row'
import type { Item } from '../types'
import '../shop.scss'

/** As shop.scss has it. */
const THUMB = 64

interface Props {
  item: Item
  sub: string
  onClick: () => void
}

/** An item in a list: picture, what and whose, its price. */
export const ItemRow = ({ item, sub, onClick }: Props) => (
  <View className="shop-item">
    {item.photo && <Picture className="shop-thumb" src={item.photo} side={THUMB} />}
    <Row
      title={item.title}
      sub={[ITEM_KINDS[item.kind], sub].join(' · ')}
      end={<View className="shop-price">{`${item.points} 积分`}</View>}
      onClick={onClick}
    />
  </View>
)
