import { View } from '@tarojs/components'
import { RemindMe } from '@/features/inbox/components/RemindMe'
import { Serving } from '@/features/people/components/Joined'
import { go, PAGES } from '@/platform/navigate'
import { Card, Heading } from '@/ui/Card'
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
import { Few, fewOf } from '../../few'
import { useDesk } from '../../useDesk'

interface Way {
  name: string
  sub: string
  path: string
  query?: Record<string, string>
}

/** What one comes to the desk for when nothing waits. */
const WAYS: { title: string; ways: Way[] }[] = [
  {
    title: '发布和登记',
    ways: [
      { name: '发布服务岗位', sub: '一次的，或者每周都有的', path: PAGES.postPublish },
      { name: '发布服务菜单', sub: '便民服务、组织生活', path: PAGES.menuPublish },
      { name: '替老人许个心愿', sub: '老人没有手机时', path: PAGES.wishPost, query: { for: 'elder' } },
    ],
  },
  {
    title: '管理',
    ways: [
      { name: '社区订单', sub: '按状态查看，一起派单', path: PAGES.communityOrders },
      { name: '菜单和草稿', sub: '修改、复制到下月', path: PAGES.menuDrafts },
      { name: '社会组织', sub: '登记、服务成效评议', path: PAGES.organisations },
      { name: '免服务申请', sub: '生病、外派的党员', path: PAGES.unitExemptions },
      { name: '党员名册', sub: '核对、导入', path: PAGES.memberRoster },
      { name: '社区小程序码', sub: '打印出来，居民扫码加入', path: PAGES.communityCode },
    ],
  },
  {
    title: '看看情况',
    ways: [
      { name: '社区统计', sub: '心愿、岗位、积分、满意度、达标', path: PAGES.report },
      { name: '积分预算', sub: '本月还能承诺多少', path: PAGES.pointBudget },
    ],
  },
]

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
      <RemindMe when />
      <Tasks communityId={communityId} />
      <ShiftTasks communityId={communityId} />
      {WAYS.map(({ title, ways }) => (
        <View key={title}>
          <Heading>{title}</Heading>
          <Card>
            {ways.map(({ name, sub, path, query }) => (
              <Row key={name} title={name} sub={sub} onClick={() => go(path, query)} />
            ))}
          </Card>
        </View>
      ))}
    </>
  )
}

/** What waits, what cannot wait long first; by one call. */
function Tasks({ communityId }: { communityId: string }) {
  const desk = useDesk(communityId)
  return (
    <Loaded query={desk}>
      {({ count, ...waiting }) => (
        <Few.Provider value={fewOf(Object.values(waiting))}>
          {count === 0 && <Empty>现在没有要办的事</Empty>}
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
        </Few.Provider>
      )}
    </Loaded>
  )
}
