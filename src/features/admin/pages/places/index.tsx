import { useState } from 'react'
import { go, PAGES } from '@/platform/navigate'
import { useAction, useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { TaskRow } from '@/ui/TaskRow'
import { Governing } from '../../components/Governing'
import { NameSheet } from '../../components/NameSheet'

interface Community {
  id: string
  name: string
}

/** The communities of the street; each opens its venues. */
export default function PlacesPage() {
  return (
    <Screen>
      <Governing>{() => <Communities />}</Governing>
    </Screen>
  )
}

function Communities() {
  const communities = useCall('admin', 'communities', undefined)
  const [editing, edit] = useState<Community | 'new'>()
  return (
    <>
      <Heading>社区</Heading>
      <Loaded query={communities}>
        {({ items }) => (
          <Card>
            {items.map(community => (
              <TaskRow key={community.id} about={community.name}>
                <Row
                  title={community.name}
                  sub="服务地点"
                  onClick={() => go(PAGES.adminVenues, { id: community.id })}
                />
                <Button size="small" kind="plain" onClick={() => edit(community)}>
                  改名
                </Button>
              </TaskRow>
            ))}
          </Card>
        )}
      </Loaded>
      <Button block kind="plain" onClick={() => edit('new')}>
        新增社区
      </Button>
      {editing && <CommunitySheet community={editing} close={() => edit(undefined)} />}
    </>
  )
}

function CommunitySheet({ community, close }: { community: Community | 'new'; close: () => void }) {
  const done = () => {
    say.done('已保存')
    close()
  }
  const create = useAction('admin', 'createCommunity', done)
  const rename = useAction('admin', 'renameCommunity', done)
  const isNew = community === 'new'
  return (
    <NameSheet
      title={isNew ? '新增社区' : '社区改名'}
      label="社区名称"
      name={isNew ? '' : community.name}
      max={30}
      busy={create.isPending || rename.isPending}
      onClose={close}
      onConfirm={name =>
        isNew ? create.mutate({ name }) : rename.mutate({ communityId: community.id, name })
      }
    />
  )
}
