import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useAction } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair } from '@/ui/Card'
import type { WishDetail } from '../types'

/** How to reach the wisher, for those who may look; that somebody looked is written down. */
export function ContactCard({ wish }: { wish: WishDetail }) {
  const contact = useAction('wish', 'contact')
  const found = contact.data
  return (
    <Card>
      <Heading>联系方式</Heading>
      {found ? (
        <>
          {found.name && <Pair name="称呼">{found.name}</Pair>}
          {found.phone && <Phone number={found.phone} />}
          {found.address && <Pair name="地址">{found.address}</Pair>}
        </>
      ) : (
        <>
          <View>{wish.contactHint}</View>
          <View className="lead">
            {wish.mine
              ? '这是您自己留的，查看不会记录。'
              : '只用来办这个心愿。您查看了会记录下来，许愿人能看到。'}
          </View>
          <Button
            block
            kind="plain"
            busy={contact.isPending}
            onClick={() => contact.mutate({ wishId: wish.wishId })}
          >
            查看联系方式
          </Button>
        </>
      )}
    </Card>
  )
}

const Phone = ({ number }: { number: string }) => (
  <Pair name="电话">
    <View>{number}</View>
    <Button size="small" kind="plain" onClick={() => void Taro.makePhoneCall({ phoneNumber: number })}>
      拨打电话
    </Button>
  </Pair>
)
