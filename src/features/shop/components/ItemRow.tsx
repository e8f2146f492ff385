import { ITEM_KINDS } from '@cloud/shop/labels'
import { Image, View } from '@tarojs/components'
import { Row } from '@/ui/Row'
import type { Item } from '../types'
import '../shop.scss'

interface Props {
  item: Item
  sub: string
  onClick: () => void
}

/** An item in a list: picture, what and whose, its price. */
export const ItemRow = ({ item, sub, onClick }: Props) => (
  <View className="shop-item">
    {item.photo && <Image className="shop-thumb" src={item.photo} mode="aspectFill" lazyLoad />}
    <Row
      title={item.title}
      sub={[ITEM_KINDS[item.kind], sub].join(' · ')}
      end={<View className="shop-price">{`${item.points} 积分`}</View>}
      onClick={onClick}
    />
  </View>
)
