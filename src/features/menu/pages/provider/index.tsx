import { PROVIDER_LABELS } from '@cloud/menu/labels'
import { useRouter } from '@tarojs/taro'
import { monthLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { SaidWords } from '../../components/SaidWords'
import { ratingWords } from '../../sessionWords'

/** Who provides services: satisfaction, what is offered, what residents said. */
export default function ProviderPage() {
  const { communityId = '', providerKey = '' } = useRouter().params
  const provider = useCall('menu', 'provider', {
    communityId: decodeURIComponent(communityId),
    providerKey: decodeURIComponent(providerKey),
  })
  return (
    <Screen>
      <Loaded query={provider}>
        {data => (
          <>
            <Card>
              <Title>{data.name}</Title>
              {data.providerKind && <Pair name="类型">{PROVIDER_LABELS[data.providerKind]}</Pair>}
              <Pair name="满意度">{ratingWords(data.rating, data.reviews)}</Pair>
            </Card>
            <Heading>提供的服务</Heading>
            <Card>
              {data.items.map(item => (
                <Row
                  key={item.itemId}
                  title={item.title}
                  sub={`${monthLabel(item.month)} · ${ratingWords(item.rating, item.reviews)}`}
                  onClick={() => go(PAGES.menuItem, { id: item.itemId })}
                />
              ))}
            </Card>
            <SaidWords words={data.words} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}
