import { useRouter } from '@tarojs/taro'
import { Governing } from '@/features/admin/components/Governing'
import { Joined, type Neighbour } from '@/features/people/components/Joined'
import { back } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { communityServed } from '@/query/session'
import { Title } from '@/ui/Card'
import { Loaded, NoPermission } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { PlaceForm, usePlaceDraft } from '../../components/PlaceForm'
import type { Place } from '../../types'

const saved = (sent: () => void) => () => {
  sent()
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
  const communityId = communityServed(me)
  if (communityId === undefined) return <NoPermission>这里是给社区书记用的</NoPermission>
  const name = `${me.communityName.replace(/社区$/, '')}爱心加油站`
  return (
    <Loaded query={places}>
      {({ items }) => (
        <StationForm
          place={items.find(({ kind }) => kind === 'station')}
          name={name}
          communityId={communityId}
        />
      )}
    </Loaded>
  )
}

interface StationProps {
  place: Place | undefined
  /** What a new one would be called. */
  name: string
  communityId: string
}

function StationForm({ place, name, communityId }: StationProps) {
  const draft = usePlaceDraft(place, { kind: 'station', name })
  const save = useAction('shop', 'saveStation', saved(draft.sent))
  return (
    <>
      <Title>爱心加油站资料</Title>
      <PlaceForm draft={draft} busy={save.isPending} save={said => save.mutate({ ...said, communityId })} />
    </>
  )
}

function OfStreet() {
  const { merchantId } = useRouter().params
  const merchants = useCall('shop', 'merchants', undefined)
  const communities = useCall('admin', 'communities', undefined)
  return (
    <Loaded query={merchants}>
      {({ items }) => (
        <Loaded query={communities}>
          {data => (
            <Merchant place={items.find(one => one.merchantId === merchantId)} communities={data.items} />
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface MerchantProps {
  place: Place | undefined
  communities: { id: string; name: string }[]
}

function Merchant({ place, communities }: MerchantProps) {
  const draft = usePlaceDraft(place, { kind: 'merchant', communityIds: communities.map(({ id }) => id) })
  const save = useAction('shop', 'saveMerchant', saved(draft.sent))
  return (
    <>
      <Title>{place ? '修改商户' : '新增商户'}</Title>
      <PlaceForm
        draft={draft}
        communities={communities}
        busy={save.isPending}
        save={(said, communityIds) =>
          save.mutate({ ...said, communityIds, ...(place && { merchantId: place.merchantId }) })
        }
      />
    </>
  )
}
