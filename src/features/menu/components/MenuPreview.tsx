import { minutesLabel, monthLabel } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Row } from '@/ui/Row'
import type { MenuForm } from '../menuForm'

interface Props {
  menu: MenuForm
  busy: boolean
  onBack: () => void
  onPublish: () => void
}

/** A menu as residents will see it. */
export const MenuPreview = ({ menu, busy, onBack, onPublish }: Props) => (
  <>
    <Heading>{`${monthLabel(menu.month)} · ${menu.title}`}</Heading>
    <Card>
      {menu.items.map((item, index) => (
        <Row
          // biome-ignore lint/suspicious/noArrayIndexKey: a form row has no identity but its place
          key={index}
          title={item.title}
          sub={[
            item.provider,
            `${item.capacity} 个名额`,
            item.price && `时间银行 ${minutesLabel(Number(item.price))}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Card>
    <Button block busy={busy} onClick={onPublish}>
      发布菜单
    </Button>
    <Button block kind="plain" onClick={onBack}>
      回去修改
    </Button>
  </>
)
