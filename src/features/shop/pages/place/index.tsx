import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Governing } from '@/features/admin/components/Governing'
import { Joined, type Neighbour } from '@/features/people/components/Joined'
import { back } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { communityServed } from '@/query/session'
import { Title } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Empty, Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { PlaceForm } from '../../components/PlaceForm'
import type { Place } from '../../types'

const saved = () => {
  say.done('已保存')
  back()
}

/** What is said of a shop: the secretary's own station, or with `by=street` a merchant of the street. */
export default function PlacePage() {
  const { by } = useRouter().params
  return (
    <Screen>
      {by === 'street' ? (
        <Governing>{() => <OfStreet />}</Governing>
      ) : (
        <Joined>{me => <Station me={me} />}</Joined>
      )}
    </Screen>
  )
}

function Station({ me }: { me: Neighbour }) {
  const places = useCall('shop', 'myPlaces', undefined)
  const save = useAction('shop', 'saveStation', saved)
  const communityId = communityServed(me)
  if (communityId === undefined) return <Empty>这里是给社区书记用的</Empty>
  return (
    <Loaded query={places}>
      {({ items }) => (
        <>
          <Title>爱心加油站资料</Title>
          <PlaceForm
            place={items.find(({ kind }) => kind === 'station')}
            name={`${me.communityName.replace(/社区$/, '')}爱心加油站`}
            busy={save.isPending}
            save={said => save.mutate({ ...said, communityId })}
          />
        </>
      )}
    </Loaded>
  )
}

function OfStreet() {
  const { merchantId } = useRouter().params
  const merchants = useCall('shop', 'merchants', undefined)
  return (
    <Loaded query={merchants}>
      {({ items }) => <Merchant place={items.find(one => one.merchantId === merchantId)} />}
    </Loaded>
  )
}

function Merchant({ place }: { place: Place | undefined }) {
  const communities = useCall('admin', 'communities', undefined)
  const [chosen, choose] = useState(place?.communityIds)
  const save = useAction('shop', 'saveMerchant', saved)
  return (
    <Loaded query={communities}>
      {({ items }) => {
        const communityIds = chosen ?? items.map(({ id }) => id)
        return (
          <>
            <Title>{place ? '修改商户' : '新增商户'}</Title>
            <Choices
              label="哪些社区的居民可以兑换"
              options={items.map(({ id, name }) => ({ value: id, label: name }))}
              values={communityIds}
              onChange={choose}
            />
            <PlaceForm
              place={place}
              name=""
              busy={save.isPending}
              save={said =>
                save.mutate({ ...said, communityIds, ...(place && { merchantId: place.merchantId }) })
              }
            />
          </>
        )
      }}
    </Loaded>
  )
}
