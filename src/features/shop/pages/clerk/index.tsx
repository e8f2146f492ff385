import { voucherCode } from '@cloud/shop/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayLabel, local } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { canScan, scan } from '@/platform/scan'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair, Title } from '@/ui/Card'
import { TextField } from '@/ui/Field'
import { Row } from '@/ui/Row'
import { Screen } from '@/ui/Screen'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import { Verdict } from '../../components/Verdict'
import { Working } from '../../components/Working'
import type { Place } from '../../types'
import { type Looked, useVerify } from '../../useVerify'

/** The clerk's page: scan or type a voucher, see what it is, hand it over. */
export default function ClerkPage() {
  return (
    <Screen>
      <Working>{place => <Counter key={place.merchantId} place={place} />}</Working>
    </Screen>
  )
}

function Counter({ place }: { place: Place }) {
  const { looked, said, busy, lookUp, verify, cancel, again } = useVerify(place.merchantId)
  if (said) return <Verdict {...said} next={again} />
  if (looked?.voucher)
    return <Check voucher={looked.voucher} busy={busy} verify={verify} cancel={cancel} leave={again} />
  return (
    <>
      <Entry place={place} busy={busy} lookUp={lookUp} />
      <Ways place={place} />
    </>
  )
}

function Entry({ place, busy, lookUp }: { place: Place; busy: boolean; lookUp: (code: string) => void }) {
  const [typed, type] = useState('')
  const code = voucherCode(typed)
  const start = async () => {
    const text = await scan()
    if (text === null) return
    const read = voucherCode(text)
    if (read) lookUp(read)
    else say.problem('这不是兑换券，请扫对方手机上的兑换券二维码')
  }
  return (
    <Card>
      <Title>{`${place.name} · 核销`}</Title>
      {canScan && (
        <Button block busy={busy} onClick={start}>
          扫一扫兑换券
        </Button>
      )}
      <TextField label="8 位券码" kind="number" hint="请对方念给您听" max={9} value={typed} onChange={type} />
      <Button
        block
        kind={canScan ? 'plain' : 'primary'}
        busy={busy}
        disabled={code === undefined}
        onClick={() => code && lookUp(code)}
      >
        查这张券
      </Button>
    </Card>
  )
}

interface CheckProps {
  voucher: NonNullable<Looked['voucher']>
  busy: boolean
  verify: () => void
  cancel: (reason: string) => Promise<unknown>
  leave: () => void
}

/** What it is, before anything is handed over. */
function Check({ voucher, busy, verify, cancel, leave }: CheckProps) {
  const [asking, ask] = useState(false)
  return (
    <>
      <Card>
        <Title>{voucher.title}</Title>
        <Pair name="兑换人">{voucher.who}</Pair>
        <Pair name="积分">{`${voucher.points}`}</Pair>
        <Pair name="有效期">{`到 ${dayLabel(voucher.expiresAt)}`}</Pair>
      </Card>
      <View className="lead">东西交到对方手里以后，再点核销。核销后不能撤回。</View>
      <Button block busy={busy} onClick={verify}>
        已交给对方，核销
      </Button>
      <Button block kind="plain" disabled={busy} onClick={() => ask(true)}>
        没有货，退回积分
      </Button>
      <Button block kind="plain" disabled={busy} onClick={leave}>
        先不核销
      </Button>
      <WordsSheet
        draft={`shop.cancel:${voucher.redemptionId}`}
        title="退回积分"
        open={asking}
        onClose={() => ask(false)}
        label="为什么不能给？本人会看到"
        hint="例如：到货晚了，请下周再来"
        confirmText="退回积分"
        busy={busy}
        onConfirm={cancel}
      />
    </>
  )
}

/** The other rooms of the shop. */
const Ways = ({ place: { merchantId, kind } }: { place: Place }) => (
  <>
    <Heading>店里的事</Heading>
    <Card>
      <Row
        title="今天核销了什么"
        sub="按日期查看"
        onClick={() => go(PAGES.shopDay, { merchantId, day: local().format('YYYY-MM-DD') })}
      />
      <Row
        title="每月汇总"
        sub={kind === 'station' ? '汇总、导出表格' : '核对、结算、导出表格'}
        onClick={() => go(PAGES.shopMonths, { merchantId })}
      />
      <Row title="商品" sub="新增、修改、上架、下架" onClick={() => go(PAGES.shopKeep, { merchantId })} />
      {kind === 'station' && (
        <Row title="加油站资料" sub="地址、开放时间" onClick={() => go(PAGES.shopPlace, { merchantId })} />
      )}
    </Card>
  </>
)
