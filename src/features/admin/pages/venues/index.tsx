import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Governing } from '../../components/Governing'
import { VenueSheet } from '../../components/VenueSheet'

type Venue = Output<'admin', 'venues'>['items'][number]

/** The venues of a community, each with its address and, where a place check is wanted, its position. */
export default function VenuesPage() {
  const communityId = useRouter().params.id ?? ''
  return (
    <Screen>
      <Governing>{() => <Venues communityId={communityId} />}</Governing>
    </Screen>
  )
}

function Venues({ communityId }: { communityId: string }) {
  const venues = useCall('admin', 'venues', { communityId })
  const [editing, edit] = useState<Venue | 'new'>()
  return (
    <>
      <Heading>服务地点</Heading>
      <Loaded query={venues}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>还没有服务地点</Empty>
          ) : (
            <Card>
              {items.map(venue => (
                <Row
                  key={venue.id}
                  title={venue.name}
                  sub={[venue.address, venue.position && '已标位置'].filter(Boolean).join(' · ')}
                  onClick={() => edit(venue)}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
      <Button block kind="plain" onClick={() => edit('new')}>
        新增服务地点
      </Button>
      {editing && (
        <VenueSheet
          communityId={communityId}
          {...(editing !== 'new' && { venue: editing })}
          close={() => edit(undefined)}
        />
      )}
    </>
  )
}
