import { PLACE_KINDS } from '@cloud/shop/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Governing } from '@/features/admin/components/Governing'
import { HolderRows } from '@/features/admin/components/HolderRows'
import { local, monthLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { useCall } from '@/query/hooks'
import { Button } from '@/ui/Button'
import { Card, Heading } from '@/ui/Card'
import { Choice } from '@/ui/Choice'
import { Empty, Loaded } from '@/ui/Loaded'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { MonthCard } from '../../components/MonthCard'

/** The street administrator's shops: who they are, who works there, what is to be paid. */
export default function MerchantsPage() {
  return (
    <Screen>
      <Governing>
        {() => (
          <>
            <Button block onClick={() => go(PAGES.shopPlace, { by: 'street' })}>
              新增商户
            </Button>
            <Merchants />
            <Settlements />
          </>
        )}
      </Governing>
    </Screen>
  )
}

function Merchants() {
  const merchants = useCall('shop', 'merchants', undefined)
  const clerks = useCall('admin', 'holders', { role: 'merchant' })
  return (
    <Loaded query={merchants}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>还没有商户</Empty>
        ) : (
          items.map(({ merchantId, kind, name, address, closed }) => (
            <Card key={merchantId}>
              <Row
                title={name}
                sub={[PLACE_KINDS[kind], address, closed ? '暂停营业' : ''].filter(Boolean).join(' · ')}
                {...(kind === 'merchant' && {
                  onClick: () => go(PAGES.shopPlace, { by: 'street', merchantId }),
                })}
              />
              <HolderRows
                holders={(clerks.data?.items ?? []).filter(one => one.scopeId === merchantId)}
                empty={kind === 'station' ? '由社区书记管理，也可以另外任命店员' : '还没有店员'}
                ready={clerks.data !== undefined}
              />
              <Button
                block
                kind="plain"
                onClick={() => go(PAGES.adminAppoint, { role: 'merchant', scopeId: merchantId, name })}
              >
                任命店员
              </Button>
            </Card>
          ))
        )
      }
    </Loaded>
  )
}

const MONTHS_SHOWN = 4
const lastMonths = () =>
  Array.from({ length: MONTHS_SHOWN }, (_, back) => local().subtract(back, 'month').format('YYYY-MM'))

/** What every shop handed over in a month, and what is still to be paid. */
function Settlements() {
  const months = lastMonths()
  const [month, choose] = useState(months[1] ?? '')
  const settlements = useCall('shop', 'streetMonth', { month })
  return (
    <>
      <Heading>每月结算</Heading>
      <Choice
        label="哪个月"
        options={months.map(value => ({ value, label: monthLabel(value) }))}
        value={month}
        onChange={choose}
      />
      <Loaded query={settlements}>
        {({ items }) => (
          <View>
            {items.length === 0 && <Empty>这个月没有核销</Empty>}
            {items.map(one => (
              <MonthCard key={one.merchantId} month={one} title={one.merchantName} />
            ))}
          </View>
        )}
      </Loaded>
    </>
  )
}
