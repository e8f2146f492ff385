import { Serving } from '@/features/people/components/Joined'
import { go, PAGES } from '@/platform/navigate'
import { Button } from '@/ui/Button'
import { Screen } from '@/ui/Screen'
import { AttendanceTasks } from '../../components/AttendanceTasks'
import { ExemptionTasks } from '../../components/ExemptionTasks'
import { DispatchedTasks, OrderTasks } from '../../components/OrderTasks'
import { ReportInTasks } from '../../components/ReportInTasks'
import { ShiftTasks } from '../../components/ShiftTasks'
import { TeamTasks } from '../../components/TeamTasks'
import { UnitTasks } from '../../components/UnitTasks'
import { WishAttention, WishTasks } from '../../components/WishTasks'
import { useWaiting } from '../../useWaiting'

/** The secretary's desk: what needs me now, grouped by what it asks. */
export default function DeskPage() {
  return (
    <Screen>
      <Serving>{communityId => <Desk communityId={communityId} />}</Serving>
    </Screen>
  )
}

function Desk({ communityId }: { communityId: string }) {
  const { wishes, orders, dispatched, reportIns, units, teams, attendance, exemptions } =
    useWaiting(communityId)
  return (
    <>
      <WishTasks query={wishes} />
      <WishAttention communityId={communityId} />
      <OrderTasks query={orders} />
      <DispatchedTasks query={dispatched} />
      <ReportInTasks query={reportIns} />
      <UnitTasks query={units} />
      <TeamTasks query={teams} />
      <AttendanceTasks query={attendance} />
      <ExemptionTasks query={exemptions} />
      <ShiftTasks communityId={communityId} />
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
      <Button block kind="plain" onClick={() => go(PAGES.memberRoster)}>
        党员名册
      </Button>
      <Button block kind="plain" onClick={() => go(PAGES.communityCode)}>
        社区小程序码
      </Button>
    </>
  )
}
