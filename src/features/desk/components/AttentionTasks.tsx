import { DESK_LABELS } from '@cloud/report/labels'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ConfirmSheet } from '@/features/wish/components/ConfirmSheet'
import { QUESTIONS } from '@/features/wish/components/questions'
import { draftOf, useWishMoves } from '@/features/wish/useWishMoves'
import { dayLabel } from '@/platform/dates'
import { go, PAGES } from '@/platform/navigate'
import { ActionBar, type BarAction } from '@/ui/ActionBar'
import { Card, Pair } from '@/ui/Card'
import { JudgePhotos } from '@/ui/JudgePhotos'
import { Row } from '@/ui/Row'
import { WordsSheet } from '@/ui/WordsSheet'
import type { Task, Waiting } from '../useDesk'
import { Group } from './Group'

type Wish = Task<'attention'>

/** Beside wishes to review: reports, doubtful pictures, wishers who say nothing. Each is decided on in place. */
export const AttentionTasks = ({ group }: { group: Waiting<'attention'> }) => (
  <Group title={DESK_LABELS.attention} group={group} cards>
    {wish => <AttentionTask key={wish.wishId} wish={wish} />}
  </Group>
)

function AttentionTask({ wish }: { wish: Wish }) {
  const [asking, ask] = useState<Asking | null>(null)
  const moves = useWishMoves(wish.wishId, () => ask(null))
  return (
    <Card>
      <Row title={wish.title} sub={why(wish)} onClick={() => go(PAGES.wish, { id: wish.wishId })} />
      {wish.reports.map(({ reason, at }) => (
        <Pair key={`${at}${reason}`} name={`${dayLabel(at)}举报`}>
          {reason}
        </Pair>
      ))}
      <JudgePhotos photos={wish.photos} busy={moves.busy} judge={moves.judgePhoto} />
      <Decide wish={wish} moves={moves} asking={asking} ask={ask} />
    </Card>
  )
}

const why = ({ openReports = 0, hidden, doubtfulPhotos = 0, overdue }: Wish) =>
  [
    openReports > 0 && `${openReports} 位邻居举报${hidden ? '，已暂时隐藏' : ''}`,
    doubtfulPhotos > 0 && `${doubtfulPhotos} 张照片要看`,
    overdue && '办好了，许愿人一直没有确认',
  ]
    .filter(Boolean)
    .join(' · ')

type Asking = 'confirm' | 'dismiss' | 'takeDown'

interface DecideProps {
  wish: Wish
  moves: ReturnType<typeof useWishMoves>
  asking: Asking | null
  ask: (asking: Asking | null) => void
}

/** What settles it: the reports, or the silence. */
function Decide({ wish, moves, asking, ask }: DecideProps) {
  const { busy } = moves
  const buttons: Record<Asking, BarAction> = {
    confirm: { label: '代为确认', run: () => ask('confirm') },
    dismiss: { label: '没有问题', run: () => ask('dismiss') },
    takeDown: { label: '下架', run: () => ask('takeDown') },
  }
  const offered = OFFERED.filter(one => wish.actions.includes(one) && isCalledFor(one, wish))
  if (offered.length === 0) return null
  const sheet = { open: true, busy, onClose: () => ask(null) }
  return (
    <View className="task-actions">
      <ActionBar size="small" busy={busy} actions={offered.map(one => buttons[one])} />
      {asking === 'confirm' && (
        <ConfirmSheet {...sheet} wishId={wish.wishId} inPlace onConfirm={moves.confirm} />
      )}
      {asking && asking !== 'confirm' && (
        <WordsSheet
          {...QUESTIONS[asking]}
          {...sheet}
          draft={draftOf(asking, wish.wishId)}
          onConfirm={moves[asking]}
        />
      )}
    </View>
  )
}

const OFFERED = ['confirm', 'dismiss', 'takeDown'] as const
/** A wish is not taken down from the desk because its wisher is silent. */
const isCalledFor = (action: Asking, { openReports = 0 }: Wish) => action === 'confirm' || openReports > 0
