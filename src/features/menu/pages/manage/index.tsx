import { KIND_LABELS, MENU_LABELS } from '@cloud/menu/labels'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { Output } from '@/platform/call'
import { monthLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { communityServed, useMe } from '@/query/session'
import { ActionBar } from '@/ui/ActionBar'
import { Badge } from '@/ui/Badge'
import { Card, Heading, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { ratingWords } from '../../sessionWords'

type Menu = Output<'menu', 'get'>

/** A menu that was published, for its secretary: how each service is doing, and its end. */
export default function ManageMenuPage() {
  const menu = useCall('menu', 'get', { menuId: useRouter().params.id ?? '' })
  const me = useMe()
  const isOwn = menu.data && communityServed(me.data) === menu.data.communityId
  return (
    <Screen bar={menu.data && isOwn && menu.data.status === 'published' && <CloseBar menu={menu.data} />}>
      <Loaded query={menu}>
        {data => (
          <>
            <Title>{data.title}</Title>
            <View className="lead">{`${monthLabel(data.month)} · ${KIND_LABELS[data.kind] ?? data.kind}`}</View>
            <Badge tone={data.status === 'published' ? 'good' : 'plain'}>{MENU_LABELS[data.status]}</Badge>
            <Heading>{`${data.items.length} 项服务`}</Heading>
            <Card>
              {data.items.map(item => (
                <Row
                  key={item.itemId}
                  title={item.title}
                  sub={[
                    item.provider,
                    `已约 ${item.ordered}，共 ${item.capacity}`,
                    item.status === 'withdrawn' ? '已撤下' : ratingWords(item.rating, item.reviews),
                  ].join(' · ')}
                  onClick={() => go(PAGES.menuItem, { id: item.itemId })}
                />
              ))}
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

const CONFIRM = '结束后不能再点单，也不能恢复。已经点的单照常办。'

function CloseBar({ menu }: { menu: Menu }) {
  const close = useAction('menu', 'close', () => say.done('菜单已结束'))
  const run = () => close.mutate({ menuId: menu.menuId })
  return <ActionBar busy={close.isPending} actions={[{ label: '结束这份菜单', run, confirm: CONFIRM }]} />
}
