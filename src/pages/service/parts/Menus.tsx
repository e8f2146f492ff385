import { KIND_LABELS } from '@cloud/menu/labels'
import { useState } from 'react'
import { byPlace } from '@/features/menu/byPlace'
import { OrderSheet } from '@/features/menu/components/OrderSheet'
import { audienceWords, leftWords, type MenuItem, ratingWords } from '@/features/menu/sessionWords'
import type { Output } from '@/platform/call'
import { minutesLabel, monthLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Empty, Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { TaskRow } from '@/ui/TaskRow'

const SHOWN = 4

type Menu = Output<'report', 'serviceTab'>['menus'][number]

const KINDS = [
  { value: 'all', label: '全部' },
  ...['service', 'orgLife'].map(value => ({ value, label: KIND_LABELS[value] ?? value })),
]

/** The community's menus that can be ordered from, the latest published first, of one kind or of all. */
export function Menus({ menus }: { menus: Menu[] }) {
  const [kind, setKind] = useState('all')
  const shown = menus.filter(menu => kind === 'all' || menu.kind === kind)
  return (
    <>
      {menus.length > 1 && <Choice label="看哪些服务" options={KINDS} value={kind} onChange={setKind} />}
      {shown.length === 0 ? (
        <Empty>现在没有可以点的服务菜单</Empty>
      ) : (
        shown.slice(0, SHOWN).map(menu => <MenuCard key={menu.menuId} menu={menu} />)
      )}
    </>
  )
}

function MenuCard({ menu }: { menu: Menu }) {
  const [whole, showWhole] = useState(false)
  const [chosen, choose] = useState<MenuItem | null>(null)
  return (
    <>
      <Heading>{`${monthLabel(menu.month)} · ${menu.title}`}</Heading>
      {whole ? (
        <WholeMenu menuId={menu.menuId} order={choose} />
      ) : (
        <Stations items={menu.items} order={choose} />
      )}
      {menu.more && !whole && (
        <Button kind="plain" block onClick={() => showWhole(true)}>
          {`看${menu.title}的全部服务`}
        </Button>
      )}
      {chosen && <OrderSheet item={chosen} close={() => choose(null)} />}
    </>
  )
}

/** All services of a menu that has more than the tab shows at first. */
function WholeMenu({ menuId, order }: { menuId: string; order: (item: MenuItem) => void }) {
  const full = useCall('menu', 'get', { menuId })
  return (
    <Loaded query={full}>
      {({ items }) => <Stations items={items.filter(item => item.status === 'open')} order={order} />}
    </Loaded>
  )
}

/** Services by the station where they are. */
const Stations = ({ items, order }: { items: MenuItem[]; order: (item: MenuItem) => void }) => (
  <>
    {byPlace(items).map(station => (
      <Card key={station.name}>
        <Heading>{station.name}</Heading>
        {station.items.map(item => (
          <ItemRow key={item.itemId} item={item} order={() => order(item)} />
        ))}
      </Card>
    ))}
  </>
)

function ItemRow({ item, order }: { item: MenuItem; order: () => void }) {
  const facts = [
    item.provider,
    item.left > 0 && leftWords(item),
    audienceWords(item),
    item.priceMinutes && `时间银行 ${minutesLabel(item.priceMinutes)}`,
    item.rating !== null && ratingWords(item.rating, item.reviews),
  ]
  return (
    <TaskRow about={item.title}>
      <Row
        title={item.title}
        sub={facts.filter(Boolean).join(' · ')}
        onClick={() => go(PAGES.menuItem, { id: item.itemId })}
      />
      {item.left > 0 ? (
        <Button size="small" onClick={order}>
          点这个
        </Button>
      ) : (
        <Badge tone="plain">{leftWords(item)}</Badge>
      )}
    </TaskRow>
  )
}
