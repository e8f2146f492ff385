import { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { Joined } from '@/features/people/components/Joined'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Empty, Loaded, NoPermission } from '@/ui/Loaded'
import type { Place } from '../types'

/** What only who works at a shop can use: shows it for one of their places, or says whom it is for. */
export const Working = ({ children }: { children: (place: Place) => ReactNode }) => (
  <Joined>{() => <Chosen>{children}</Chosen>}</Joined>
)

function Chosen({ children }: { children: (place: Place) => ReactNode }) {
  const places = useCall('shop', 'myPlaces', undefined)
  const asked = useRouter().params.merchantId
  const [chosen, choose] = useState(asked)
  return (
    <Loaded query={places}>
      {({ items, withoutStation: [communityId] }) => {
        const place = items.find(({ merchantId }) => merchantId === chosen) ?? items[0]
        if (!place) return <None communityId={communityId} />
        const options = items.map(({ merchantId, name }) => ({ value: merchantId, label: name }))
        return (
          <>
            {items.length > 1 && (
              <Choice label="哪家店" options={options} value={place.merchantId} onChange={choose} />
            )}
            {children(place)}
          </>
        )
      }}
    </Loaded>
  )
}

/** A secretary can open the station; anybody else has to be appointed. */
const None = ({ communityId }: { communityId: string | undefined }) =>
  communityId === undefined ? (
    <NoPermission>这里是给店员用的，由街道管理员任命</NoPermission>
  ) : (
    <Empty action={<Button onClick={() => go(PAGES.shopPlace, { communityId })}>开办爱心加油站</Button>}>
      本社区还没有爱心加油站
    </Empty>
  )
