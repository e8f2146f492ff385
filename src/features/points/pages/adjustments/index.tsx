import { View } from '@tarojs/components'
import { useState } from 'react'
import { Governing } from '@/features/admin/components/Governing'
import { call, type Output } from '@/platform/call'
import { minutesLabel, momentLabel } from '@/platform/dates'
import { useAction, usePages } from '@/query/hooks'
import { Badge, type Tone } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Card, Pair, Title } from '@/ui/Card'
import { List } from '@/ui/List'
import { Screen } from '@/ui/Screen'
import { ask } from '@/ui/say'
import { WordsSheet } from '@/ui/WordsSheet'
import { Propose } from '../../components/Propose'

type Adjustment = Output<'points', 'adjustments'>['items'][number]

/** 积分调整: what one administrator proposed and another decides. */
export default function AdjustmentsPage() {
  return (
    <Screen>
      <Title>积分调整</Title>
      <View className="lead">一位管理员提出，另一位批准才生效；不能调整自己的。</View>
      <Governing>{() => <Adjustments />}</Governing>
    </Screen>
  )
}

function Adjustments() {
  const rows = usePages(['points', 'adjustments'], cursor =>
    call('points', 'adjustments', cursor ? { cursor } : {}),
  )
  const [proposing, setProposing] = useState(false)
  if (proposing) return <Propose done={() => setProposing(false)} />
  return (
    <>
      <Button block kind="plain" onClick={() => setProposing(true)}>
        提出一项调整
      </Button>
      <List cards pages={rows} empty="还没有调整过">
        {row => <AdjustmentCard key={row.adjustmentId} row={row} />}
      </List>
    </>
  )
}

const TONES: Record<Adjustment['status'], Tone> = {
  proposed: 'wait',
  approved: 'good',
  declined: 'plain',
  withdrawn: 'plain',
}

const amountOf = ({ asset, change }: Adjustment) =>
  `${change > 0 ? '+' : '−'}${asset === 'points' ? `${Math.abs(change)} 积分` : minutesLabel(Math.abs(change))}`

function AdjustmentCard({ row }: { row: Adjustment }) {
  const { displayName, reason, proposerName, proposedAt, deciderName, decidedReason, status, label } = row
  return (
    <Card>
      <Pair name="居民">{displayName}</Pair>
      <Pair name={row.asset === 'points' ? '积分' : '服务时长'}>{amountOf(row)}</Pair>
      <Pair name="原因">{reason}</Pair>
      <Pair name="提出">{`${proposerName}，${momentLabel(proposedAt)}`}</Pair>
      {deciderName && <Pair name="决定">{deciderName}</Pair>}
      {decidedReason && <Pair name="说明">{decidedReason}</Pair>}
      <Pair name="状态">
        <Badge tone={TONES[status]}>{label}</Badge>
      </Pair>
      {row.actions.length > 0 && <Decide row={row} />}
    </Card>
  )
}

function Decide({ row: { adjustmentId, actions } }: { row: Adjustment }) {
  const [declining, setDeclining] = useState(false)
  const decide = useAction('points', 'decideAdjustment', () => setDeclining(false))
  const can = (action: (typeof actions)[number]) => actions.some(one => one === action)
  const run = async (decision: 'approve' | 'withdraw', title: string, content: string) => {
    if (await ask(title, content, '确定')) decide.mutate({ adjustmentId, decision })
  }
  return (
    <>
      {can('approve') && (
        <Button
          block
          busy={decide.isPending}
          onClick={() => run('approve', '批准调整？', '马上入账，本人会收到通知，里面有原因。')}
        >
          批准调整
        </Button>
      )}
      {can('decline') && (
        <Button block kind="plain" onClick={() => setDeclining(true)}>
          不同意
        </Button>
      )}
      {can('withdraw') && (
        <Button block kind="plain" onClick={() => run('withdraw', '撤回调整？', '撤回后可以重新提出。')}>
          撤回
        </Button>
      )}
      {declining && (
        <WordsSheet
          draft={`points.declineAdjustment:${adjustmentId}`}
          title="不同意"
          label="原因"
          hint="提出的管理员会看到"
          confirmText="确定"
          open
          busy={decide.isPending}
          onClose={() => setDeclining(false)}
          onConfirm={reason => decide.mutateAsync({ adjustmentId, decision: 'decline', reason })}
        />
      )}
    </>
  )
}
