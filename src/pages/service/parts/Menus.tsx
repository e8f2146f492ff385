import { useState } from 'react'
import type { Output } from '@/platform/call'
import { monthLabel } from '@/platform/dates'
import { useAction, useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { AreaField } from '@/ui/Field'
import { Empty, Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'

const SHOWN = 4

type Menu = Output<'menu', 'list'>['items'][number]
type Item = Output<'menu', 'get'>['items'][number]

/** The community's menus in full, the latest published first. */
export function Menus({ communityId }: { communityId: string }) {
  const menus = useCall('menu', 'list', { communityId })
  return (
    <Loaded query={menus}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>社区还没有发布服务菜单</Empty>
        ) : (
          items.slice(0, SHOWN).map(menu => <MenuCard key={menu.menuId} menu={menu} />)
        )
      }
    </Loaded>
  )
}

function MenuCard({ menu }: { menu: Menu }) {
  const full = useCall('menu', 'get', { menuId: menu.menuId })
  const [chosen, choose] = useState<Item | null>(null)
  return (
    <>
      <Heading>{`${monthLabel(menu.month)} · ${menu.title}`}</Heading>
      <Loaded query={full}>
        {({ items }) => (
          <Card>
            {items.map(item => (
              <ItemRow key={item.itemId} item={item} order={() => choose(item)} />
            ))}
          </Card>
        )}
      </Loaded>
      {chosen && <OrderSheet item={chosen} close={() => choose(null)} />}
    </>
  )
}

function ItemRow({ item, order }: { item: Item; order: () => void }) {
  const left = item.capacity - item.ordered
  const stars = item.rating === null ? '' : ` · 评分 ${item.rating}（${item.reviews} 人）`
  return (
    <Row
      title={item.title}
      sub={`${item.provider} · 还剩 ${left} 个名额${stars}`}
      end={
        left > 0 ? (
          <Button size="small" onClick={order}>
            点这个
          </Button>
        ) : (
          <Badge tone="plain">约满</Badge>
        )
      }
    />
  )
}

function OrderSheet({ item, close }: { item: Item; close: () => void }) {
  const [note, setNote] = useState('')
  const order = useAction('menu', 'order', () => {
    say.done('已下单，等社区派单')
    close()
  })
  return (
    <Sheet title={item.title} open onClose={close}>
      <AreaField
        label="备注（可以不填）"
        hint="例如：上午在家，三楼没有电梯"
        value={note}
        max={200}
        onChange={setNote}
      />
      <Button
        block
        busy={order.isPending}
        onClick={() => order.mutate({ itemId: item.itemId, ...(note.trim() && { note }) })}
      >
        确认点单
      </Button>
    </Sheet>
  )
}
