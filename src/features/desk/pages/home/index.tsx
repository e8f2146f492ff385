import { Serving } from '@/features/people/components/Joined'
import { go, PAGES } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Empty, Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { AttendanceTasks } from '../../components/AttendanceTasks'
import { AttentionTasks } from '../../components/AttentionTasks'
import { ExemptionTasks } from '../../components/ExemptionTasks'
import { ItemPhotoTasks } from '../../components/ItemPhotoTasks'
import { AttendTasks, DispatchedTasks, LateTasks, OrderTasks } from '../../components/OrderTasks'
import { ReportInTasks } from '../../components/ReportInTasks'
import { ShiftTasks, ShortTasks } from '../../components/ShiftTasks'
import { TeamTasks } from '../../components/TeamTasks'
import { UnitTasks } from '../../components/UnitTasks'
import { WarningTasks } from '../../components/WarningTasks'
import { WishTasks } from '../../components/WishTasks'
import { useDesk } from '../../useDesk'

/** The secretary's desk: what needs me now, grouped by what it asks. */
export default function DeskPage() {
  return (
    <Screen>
      <Serving>{communityId => <Desk communityId={communityId} />}</Serving>
    </Screen>
  )
}

function Desk({ communityId }: { communityId: string }) {
  return (
    <>
      <Tasks communityId={communityId} />
      <ShiftTasks communityId={communityId} />
      <Card>
        <Row title="社区统计" sub="心愿、岗位、积分、满意度、达标" onClick={() => go(PAGES.report)} />
        <Row title="积分预算" sub="本月还能承诺多少" onClick={() => go(PAGES.pointBudget)} />
      </Card>
      <Button block kind="plain" onClick={() => go(PAGES.wishPost, { for: 'elder' })}>
        替老人许个心愿
      </Button>
      <Button block kind="plain" onClick={() => go(PAGES.unitExemptions)}>
        免服务申请
      </Button>
      <Button block kind="plain" onClick={() => go(PAGES.postPublish)}>
        发布服务岗位
      </Button>
      <Button block kind="plain" onClick={() => go(PAGES.menuPublish)}>
        发布服务菜单
      </Button>
      <Button block kind="plain" onClick={() => go(PAGES.menuDrafts)}>
        菜单和草稿
      </Button>
      <Button block kind="plain" onClick={() => go(PAGES.communityOrders)}>
        社区订单
      </Button>
      <Button block kind="plain" onClick={() => go(PAGES.organisations)}>
        社会组织
      </Button>
      <Button block kind="plain" onClick={() => go(PAGES.memberRoster)}>
        党员名册
      </Button>
      <Button block kind="plain" onClick={() => go(PAGES.communityCode)}>
        社区小程序码
      </Button>
    </>
  )
}

/** What waits, what cannot wait long first; by one call. */
function Tasks({ communityId }: { communityId: string }) {
  const desk = useDesk(communityId)
  return (
    <Loaded query={desk}>
      {waiting => (
        <>
          {waiting.count === 0 && <Empty>现在没有要办的事</Empty>}
          <WarningTasks group={waiting.warnings} communityId={communityId} />
          <WishTasks group={waiting.wishes} />
          <AttentionTasks group={waiting.attention} />
          <ItemPhotoTasks group={waiting.itemPhotos} />
          <OrderTasks group={waiting.orders} />
          <DispatchedTasks group={waiting.dispatched} />
          <LateTasks group={waiting.late} />
          <AttendTasks group={waiting.toAttend} />
          <ShortTasks group={waiting.short} />
          <ReportInTasks group={waiting.reportIns} />
          <UnitTasks group={waiting.units} />
          <TeamTasks group={waiting.teams} />
          <AttendanceTasks appeals={waiting.appeals} unsettled={waiting.unsettled} />
          <ExemptionTasks group={waiting.exemptions} />
        </>
      )}
    </Loaded>
  )
}
