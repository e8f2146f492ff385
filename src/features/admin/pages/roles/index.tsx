import { ROLE_LABELS } from '@cloud/admin/labels'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { TaskRow } from '@/ui/TaskRow'
import { Governing } from '../../components/Governing'
import { HolderRows } from '../../components/HolderRows'

/** Who holds which role: the street's administrators, the secretary of each community; liaisons are found by unit. */
export default function RolesPage() {
  return (
    <Screen>
      <Governing>
        {streetId => (
          <>
            <Secretaries />
            <Admins streetId={streetId} />
            <Heading>{ROLE_LABELS.unitLiaison}</Heading>
            <Card>
              <Row title="按单位查看和任命" sub="先找到单位" onClick={() => go(PAGES.adminUnits)} />
            </Card>
          </>
        )}
      </Governing>
    </Screen>
  )
}

function Secretaries() {
  const communities = useCall('admin', 'communities', undefined)
  const holders = useCall('admin', 'holders', { role: 'secretary' })
  return (
    <>
      <Heading>{ROLE_LABELS.secretary}</Heading>
      <Loaded query={communities}>
        {({ items }) => (
          <>
            {items.map(({ id, name }) => (
              <Card key={id}>
                <TaskRow about={name}>
                  <Row title={name} />
                  <Button
                    size="small"
                    kind="plain"
                    onClick={() => go(PAGES.adminAppoint, { role: 'secretary', scopeId: id, name })}
                  >
                    任命书记
                  </Button>
                </TaskRow>
                <HolderRows
                  holders={(holders.data?.items ?? []).filter(one => one.scopeId === id)}
                  empty="还没有书记"
                  ready={holders.data !== undefined}
                />
              </Card>
            ))}
          </>
        )}
      </Loaded>
    </>
  )
}

function Admins({ streetId }: { streetId: string }) {
  const admins = useCall('admin', 'holders', { role: 'streetAdmin' })
  return (
    <>
      <Heading>{ROLE_LABELS.streetAdmin}</Heading>
      <Loaded query={admins}>
        {({ items }) => (
          <Card>
            <HolderRows holders={items} empty="" ready />
            <Button
              block
              kind="plain"
              onClick={() => go(PAGES.adminAppoint, { role: 'streetAdmin', scopeId: streetId, name: '街道' })}
            >
              任命街道管理员
            </Button>
          </Card>
        )}
      </Loaded>
    </>
  )
}
