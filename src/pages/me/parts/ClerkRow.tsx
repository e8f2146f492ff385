import { go, PAGES } from '@/platform/navigate'
import { Card } from '@/ui/Card'
import { Row } from '@/ui/Row'

/** The way to the counter, for clerks and for the secretary of a station. */
export const ClerkRow = () => (
  <Card>
    <Row title="核销兑换券" sub="扫码核销、商品、每月汇总" onClick={() => go(PAGES.clerk)} />
  </Card>
)
