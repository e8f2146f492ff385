import { SETTLEMENT_LABELS } from '@cloud/shop/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLongRun } from '@/features/unit/useLongRun'
import { call } from '@/platform/call'
import { monthLabel } from '@/platform/dates'
import { openSpreadsheet } from '@/platform/openFile'
import { useAction } from '@/query/hooks'
import { ActionBar, type BarAction } from '@/ui/ActionBar'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair } from '@/ui/Card'
import { Progress } from '@/ui/Progress'
import { say } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import type { Month } from '../types'
import { SETTLEMENT_TONES } from '../words'

/** A shop's month: the sum, its items, how it stands, and what the reader may do about it. */
export const MonthCard = ({ month, title }: { month: Month; title: string }) => (
  <Card>
    <Heading>{title}</Heading>
    {month.counting ? (
      <Badge tone="plain">本月还在累计</Badge>
    ) : (
      month.settles && <Badge tone={SETTLEMENT_TONES[month.status]}>{SETTLEMENT_LABELS[month.status]}</Badge>
    )}
    <Pair name="合计">{`${month.count} 件，${month.points} 积分`}</Pair>
    {month.lines.map(({ itemId, title: item, count, points }) => (
      <Pair key={itemId} name={`${count} 件`}>{`${item}，${points} 积分`}</Pair>
    ))}
    {month.note && <Pair name="街道退回">{month.note}</Pair>}
    <Steps month={month} />
    <Export month={month} />
  </Card>
)

function Steps({ month: { merchantId, month, actions, count, points } }: { month: Month }) {
  const [asking, ask] = useState(false)
  const settle = useAction('shop', 'settle', () => {
    ask(false)
    say.done('已办好')
  })
  const sum = `${monthLabel(month)} ${count} 件，${points} 积分`
  const all: Record<Month['actions'][number], BarAction> = {
    confirm: {
      label: '核对无误，确认',
      confirm: `${sum}。确认后由街道结清。`,
      run: () => settle.mutate({ merchantId, month, action: 'confirm' }),
    },
    pay: {
      label: '标记已结清',
      confirm: `${sum}。请在付款后标记，标记后不能撤回。`,
      run: () => settle.mutate({ merchantId, month, action: 'pay' }),
    },
    sendBack: { label: '退回商户核对', run: () => ask(true) },
  }
  if (actions.length === 0) return null
  return (
    <View className="gap">
      <ActionBar
        busy={settle.isPending}
        actions={[...actions].sort((a, b) => Number(b === 'pay') - Number(a === 'pay')).map(one => all[one])}
      />
      <WordsSheet
        draft={`shop.sendBack:${merchantId}:${month}`}
        title="退回商户核对"
        open={asking}
        onClose={() => ask(false)}
        label="哪里不对？商户会看到"
        hint="例如：数量和小票对不上"
        confirmText="退回"
        busy={settle.isPending}
        onConfirm={reason => settle.mutateAsync({ merchantId, month, action: 'sendBack', reason })}
      />
    </View>
  )
}

interface Sum {
  exportId?: string
  done: number
  total: number
  url?: string
}

/** The month as a spreadsheet: gathered in parts, with a bar, then handed over. */
function Export({ month: { merchantId, merchantName, month, count } }: { month: Month }) {
  const { sum, state, run } = useLongRun<Sum>(async ({ exportId }) => {
    const next = await call('shop', 'exportMonth', { merchantId, month, ...(exportId && { exportId }) })
    if (next.url) await openSpreadsheet(next.url, `${merchantName}-${month}.xlsx`)
    return { sum: next, isDone: next.url !== undefined }
  })
  const { done, total } = sum ?? { done: 0, total: count }
  return (
    <>
      <Button block kind="plain" busy={state === 'running'} onClick={() => run({ done: 0, total: count })}>
        导出明细表格
      </Button>
      {state === 'running' && <Progress done={done} total={total} label={`已汇总 ${done} / ${total} 件`} />}
      {state === 'done' && <Progress done={1} total={1} label={`已导出 ${done} 件`} />}
    </>
  )
}
