import { go, PAGES } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** The liaison's way to the unit's room. */
export const UnitRow = () => (
  <Card>
    <Row title="单位工作室" sub="党员达标、开证明、免服务审核" onClick={() => go(PAGES.unit)} />
  </Card>
)
