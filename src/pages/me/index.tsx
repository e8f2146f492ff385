import { InboxRow } from '@/features/inbox/components/InboxRow'
import { JoinFirst, type Neighbour } from '@/features/people/components/Joined'
import type { Output } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { useSettings } from '@/query/session'
import { useMeTab } from '@/query/tab'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { ApprovalsRow } from './parts/ApprovalsRow'
import { Balance } from './parts/Balance'
import { ClerkRow } from './parts/ClerkRow'
import { DeskRow } from './parts/DeskRow'
import { Face } from './parts/Face'
import { StandingRow } from './parts/StandingRow'
import { UnitRow } from './parts/UnitRow'

/** Me: who I am here, what I have given and got, and the ways to it all. */
export default function MePage() {
  const tab = useMeTab()
  return (
    <Screen>
      <Loaded query={tab}>
        {({ me, own }) =>
          own === null || me.communityId === null ? (
            <JoinFirst />
          ) : (
            <Own me={{ ...me, communityId: me.communityId }} {...own} />
          )
        }
      </Loaded>
    </Screen>
  )
}

interface Props extends NonNullable<Output<'report', 'meTab'>['own']> {
  me: Neighbour
}

function Own({ me, balance, standing, desk, approvals }: Props) {
  return (
    <>
      <Card>
        <Face me={me} lead={[me.communityName, ...titles(me)].join(' · ')} />
      </Card>
      <Card>
        <InboxRow unread={me.inbox?.unread ?? 0} />
      </Card>
      {desk !== null && <DeskRow count={desk} />}
      {approvals && <ApprovalsRow {...approvals} />}
      {me.roles.some(({ role }) => role === 'streetAdmin') && (
        <Card>
          <Row title="街道审核的心愿" sub="书记许的、代老人许的" onClick={() => go(PAGES.wishStreet)} />
          <Row title="街道统计" sub="各社区的心愿、岗位、积分、达标" onClick={() => go(PAGES.reportStreet)} />
          <Row title="社会组织评议" sub="发起四方评议，公布结果" onClick={() => go(PAGES.organisations)} />
          <Row title="街道管理" sub="任免、社区、单位、设置" onClick={() => go(PAGES.admin)} />
        </Card>
      )}
      {me.vacantStreetId && (
        <Card>
          <Row
            title="街道还没有管理员"
            sub="部署人员指定的人，请在这里认领"
            onClick={() => go(PAGES.adminFirst)}
          />
        </Card>
      )}
      {me.roles.some(({ role }) => role === 'unitLiaison') && <UnitRow />}
      {works(me) && <ClerkRow />}
      <Balance {...balance} />
      <Card>
        <StandingRow standing={standing} isMember={me.memberships.length > 0} />
        <Row title="爱心加油站" sub="用积分换东西，看兑换券" onClick={() => go(PAGES.shop)} />
        <Row title="我的岗位" sub="签到、签退、取消" onClick={() => go(PAGES.myShifts)} />
        <Row title="我的心愿" sub="我许的，我认领的" onClick={() => go(PAGES.wishMine)} />
        <Row title="派给我的服务" sub="接单、完成" onClick={() => go(PAGES.orders)} />
      </Card>
      <Heading>一起服务</Heading>
      <Card>
        <Row title="邻居的心愿" sub="看看谁需要帮忙" onClick={() => go(PAGES.wishes)} />
        <Row title="服务队" sub="和邻居一起做志愿服务" onClick={() => go(PAGES.teams)} />
        <Row title="时间银行" sub="把服务时长送给亲属" onClick={() => go(PAGES.bank)} />
        <Row title="双报到" sub="在职党员、流动党员到社区报到" onClick={() => go(PAGES.reportIn)} />
        <Row title="公示栏" sub="实现的心愿、服务时长、满意度" onClick={() => go(PAGES.board)} />
      </Card>
      <Heading>卡和证明</Heading>
      <Card>
        <Row title="服务卡" sub="不方便扫码时，出示给社区书记" onClick={() => go(PAGES.card)} />
        <Row title="打卡证明" sub="开给单位看的服务证明" onClick={() => go(PAGES.certificates)} />
        <Row title="核验证明" sub="输入编号，查真假" onClick={() => go(PAGES.verify)} />
      </Card>
      <Heading>账号</Heading>
      <Card>
        <Row title="搬家" sub="换到别的社区，记录跟着走" onClick={() => go(PAGES.move)} />
        <Row title="隐私与数据" sub="导出我的数据，注销账号" onClick={() => go(PAGES.myData)} />
      </Card>
      <LargeTextRow />
    </>
  )
}

/** Stands behind a counter: a merchant's clerk, or the secretary of a station. */
const works = (me: Neighbour) => me.roles.some(({ role }) => role === 'merchant' || role === 'secretary')

const ROLE_NAMES = {
  secretary: '社区书记',
  unitLiaison: '单位联络员',
  merchant: '积分商户',
  streetAdmin: '街道管理员',
}
const KIND_NAMES = { inService: '在职党员', floating: '流动党员' }

const titles = (me: Neighbour) => [
  ...me.memberships.map(({ kind }) => KIND_NAMES[kind]),
  ...me.roles.map(({ role }) => ROLE_NAMES[role]),
]

function LargeTextRow() {
  const { largeText, setLargeText } = useSettings()
  return (
    <Card>
      <Row
        title="大字模式"
        sub={largeText ? '已打开' : '已关闭'}
        end={
          <Button size="small" kind="plain" onClick={() => setLargeText(!largeText)}>
            {largeText ? '改用标准字' : '改用大字'}
          </Button>
        }
      />
    </Card>
  )
}
