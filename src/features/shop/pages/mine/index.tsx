import { REDEMPTION_LABELS } from '@cloud/shop/labels'
import { Joined } from '@/features/people/components/Joined'
import { call } from '@/platform/call'
import { go, PAGES } from '@/platform/navigate'
import { usePages } from '@/query/hooks'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { List } from '@/ui/List'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { VOUCHER_TONES, voucherSub } from '../../words'

/** My vouchers, the newest first. */
export default function VouchersPage() {
  return (
    <Screen>
      <Joined>{() => <Vouchers />}</Joined>
    </Screen>
  )
}

function Vouchers() {
  const vouchers = usePages(['shop', 'myVouchers', 'pages'], cursor =>
    call('shop', 'myVouchers', cursor ? { cursor } : {}),
  )
  return (
    <List
      pages={vouchers}
      empty="还没有兑换过"
      emptyAction={<Button onClick={() => go(PAGES.shop)}>去看看能换什么</Button>}
    >
      {voucher => (
        <Row
          key={voucher.redemptionId}
          title={voucher.title}
          sub={voucherSub(voucher)}
          end={<Badge tone={VOUCHER_TONES[voucher.status]}>{REDEMPTION_LABELS[voucher.status]}</Badge>}
          onClick={() => go(PAGES.voucher, { id: voucher.redemptionId })}
        />
      )}
    </List>
  )
}
