import { KIND_LABELS } from '@cloud/menu/labels'
import { View } from '@tarojs/components'
import { minutesLabel, monthLabel, spanLabel } from '@/platform/dates'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { ask } from '@/ui/say'
import { byPlace } from '../byPlace'
import { type ItemForm, type MenuForm, placesOf } from '../menuForm'
import { sessionInput } from '../sessionForm'
import { formAudience } from '../sessionWords'

interface Props {
  menu: MenuForm
  busy: boolean
  onBack: () => void
  onPublish: () => void
}

/** A menu as residents will see it, and the way to publish it. */
export function MenuPreview({ menu, busy, onBack, onPublish }: Props) {
  const publish = async () => {
    if (await ask('发布菜单？', '发布后居民马上能点单，改动会告知点了单的居民。', '发布')) onPublish()
  }
  return (
    <>
      <View className="lead">居民会看到这些。看清楚了再发布。</View>
      <Title>{menu.title}</Title>
      <View className="lead">{`${monthLabel(menu.month)} · ${KIND_LABELS[menu.kind] ?? menu.kind}`}</View>
      {byPlace(menu.items).map(({ name, items }) => (
        <View key={name}>
          <Heading>{name}</Heading>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a form row has no identity but its place
            <OneItem key={index} item={item} />
          ))}
        </View>
      ))}
      <Button block busy={busy} onClick={publish}>
        发布菜单
      </Button>
      <Button block kind="plain" disabled={busy} onClick={onBack}>
        回去修改
      </Button>
    </>
  )
}

const OneItem = ({ item }: { item: ItemForm }) => (
  <Card>
    <Heading>{item.title}</Heading>
    {item.detail.trim() && <View className="lead">{item.detail}</View>}
    <Pair name="提供方">{item.provider}</Pair>
    {formAudience(item) && <Pair name="面向">{formAudience(item)}</Pair>}
    {item.sessions.length > 0 && (
      <Pair name="场次">
        {item.sessions.map(sessionInput).map(({ startsAt, endsAt, capacity }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a form row has no identity but its place
          <View key={index}>{`${spanLabel(startsAt, endsAt)}，${capacity} 个名额`}</View>
        ))}
      </Pair>
    )}
    <Pair name="名额">{`${placesOf(item)} 个`}</Pair>
    <Pair name="费用">{item.price === '' ? '免费' : `时间银行 ${minutesLabel(Number(item.price))}`}</Pair>
  </Card>
)
