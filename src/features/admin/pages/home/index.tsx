import { go, PAGES } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { Governing } from '../../components/Governing'

/** The street administrator's room: who does what here, the places, the rules. */
export default function AdminPage() {
  return (
    <Screen>
      <Governing>
        {() => (
          <Card>
            <Row
              title="角色任免"
              sub="社区书记、单位联络员、街道管理员"
              onClick={() => go(PAGES.adminRoles)}
            />
            <Row title="社区和服务地点" sub="新增、改名、地址" onClick={() => go(PAGES.adminPlaces)} />
            <Row title="单位" sub="新增、改名、联络员" onClick={() => go(PAGES.adminUnits)} />
            <Row title="爱心商户" sub="商户、店员、每月结算" onClick={() => go(PAGES.shopMerchants)} />
            <Row title="账目核对" sub="每夜重算积分和时长" onClick={() => go(PAGES.books)} />
            <Row title="积分调整" sub="一位提出，另一位批准" onClick={() => go(PAGES.adjustments)} />
            <Row
              title="积分规则"
              sub="岗位、心愿、点单给多少，从哪天起"
              onClick={() => go(PAGES.pointRules)}
            />
            <Row title="积分预算" sub="各社区每月的额度，还欠多少" onClick={() => go(PAGES.pointBudget)} />
            <Row title="街道设置" sub="达标次数、期限、提醒" onClick={() => go(PAGES.adminSettings)} />
          </Card>
        )}
      </Governing>
    </Screen>
  )
}
