import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '@/platform/call'
import { monthLabel } from '@/platform/dates'
import { useAction } from '@/query/hooks'
import { useDraft } from '@/query/useDraft'
import { Button } from '@/ui/Button'
import { Card, Heading, Pair } from '@/ui/Card'
import { DraftNote } from '@/ui/DraftNote'
import { AreaField, TextField } from '@/ui/Field'
import { Progress } from '@/ui/Progress'
import { Sheet } from '@/ui/Sheet'
import { say } from '@/ui/say'
import { NO_DATA } from '@/ui/Tile'

type Budget = Output<'points', 'budgets'>['items'][number]

interface Props {
  budget: Budget
  month: string
  mayGrant: boolean
}

const figure = (points: number | undefined) => (points === undefined ? NO_DATA : `${points} 积分`)

/** One community's month: granted, promised, paid, left; and what is owed to people in all. */
export function BudgetCard({ budget, month, mayGrant }: Props) {
  const { name, granted, promised, paid, left, inHands, unpaid, owed } = budget
  const [granting, setGranting] = useState(false)
  return (
    <Card>
      <Heading>{name}</Heading>
      <Progress
        done={Math.max(0, promised)}
        total={Math.max(1, granted)}
        label={`${monthLabel(month)}还能承诺 ${left} 积分`}
      />
      <Pair name="本月额度">{figure(granted)}</Pair>
      <Pair name="已承诺">{promised < 0 ? `退回比承诺多 ${-promised} 积分` : figure(promised)}</Pair>
      <Pair name="本月已给">{figure(paid)}</Pair>
      <Pair name="居民手里">{figure(inHands)}</Pair>
      <Pair name="承诺未给">{figure(unpaid)}</Pair>
      <Pair name="合计要兑付">{figure(owed)}</Pair>
      {mayGrant && (
        <Button block kind="plain" onClick={() => setGranting(true)}>
          {`调整${monthLabel(month)}额度`}
        </Button>
      )}
      {granting && <GrantSheet budget={budget} month={month} onClose={() => setGranting(false)} />}
    </Card>
  )
}

interface SheetProps {
  budget: Budget
  month: string
  onClose: () => void
}

function GrantSheet({ budget: { communityId, name, granted, promised }, month, onClose }: SheetProps) {
  const { form, change, note, sent } = useDraft(
    `points.budget:${communityId}:${month}`,
    { points: String(granted), reason: '' },
    { base: String(granted) },
  )
  const { points, reason } = form
  const grant = useAction('points', 'grantBudget', () => {
    sent()
    onClose()
    say.done('额度已调整')
  })
  const ready = /^\d+$/.test(points) && Number(points) >= promised && reason.trim() !== ''
  return (
    <Sheet title={`${name}${monthLabel(month)}额度`} open onClose={onClose}>
      <DraftNote note={note} />
      <TextField
        label="积分额度"
        kind="number"
        max={8}
        value={points}
        onChange={figure => change({ points: figure })}
      />
      <AreaField
        label="原因"
        hint="记入操作记录"
        max={100}
        value={reason}
        onChange={words => change({ reason: words })}
      />
      {promised > 0 && <View className="lead">{`这个月已经承诺 ${promised} 积分，额度不能更低。`}</View>}
      <Button
        block
        busy={grant.isPending}
        disabled={!ready}
        onClick={() => grant.mutate({ communityId, month, points: Number(points), reason })}
      >
        确定
      </Button>
    </Sheet>
  )
}
