import { useState } from 'react'
import { ActionBar, type BarAction } from '@/ui/ActionBar'
import { WordsSheet } from '@/ui/Sheet'
import type { WishAction, WishDetail } from '../types'
import { useWishMoves } from '../useWishMoves'
import { ConfirmSheet } from './ConfirmSheet'

/** Actions that ask for words first: the question, a hint and the button. */
const QUESTIONS = {
  decline: { title: '退回这个心愿', label: '退回的原因', hint: '许愿人会看到', confirmText: '退回心愿' },
  release: { title: '放弃认领', label: '放弃的原因', hint: '许愿人会看到', confirmText: '放弃认领' },
  fulfil: {
    title: '心愿完成了',
    label: '说说完成情况',
    hint: '例如：灯已经换好，试过了',
    confirmText: '提交完成情况',
  },
  notDone: { title: '还没有完成', label: '还差什么', hint: '认领人会看到', confirmText: '请认领人再看看' },
} as const
type Question = keyof typeof QUESTIONS

/** What a person most likely came for stands first. */
const PRIORITY = [
  'confirm',
  'notDone',
  'approve',
  'decline',
  'claim',
  'fulfil',
  'release',
  'withdraw',
] as const satisfies WishAction[]
type Offered = (typeof PRIORITY)[number]

/** The buttons of a wish: exactly what the server says this person may do now. */
export function WishActions({ wish }: { wish: WishDetail }) {
  const [asking, ask] = useState<Question | 'confirm' | null>(null)
  const close = () => ask(null)
  const moves = useWishMoves(wish.wishId, close)
  const { busy } = moves
  const actions = PRIORITY.filter(action => wish.actions.includes(action)).map(action =>
    button(action, wish, moves, ask),
  )
  return (
    <>
      <ActionBar busy={busy} actions={actions} />
      {asking === 'confirm' && <ConfirmSheet busy={busy} onClose={close} onConfirm={moves.confirm} />}
      {asking && asking !== 'confirm' && (
        <WordsSheet {...QUESTIONS[asking]} open busy={busy} onClose={close} onConfirm={moves[asking]} />
      )}
    </>
  )
}

type Moves = ReturnType<typeof useWishMoves>

function button(
  action: Offered,
  wish: WishDetail,
  moves: Moves,
  ask: (q: Question | 'confirm') => void,
): BarAction {
  const buttons: Record<Offered, BarAction> = {
    confirm: { label: wish.mine ? '确认实现' : '代为确认', run: () => ask('confirm') },
    notDone: { label: '还没有完成', run: () => ask('notDone') },
    approve: { label: '通过这个心愿', run: moves.approve },
    decline: { label: '退回', run: () => ask('decline') },
    claim: { label: '认领这个心愿', run: moves.claim },
    fulfil: { label: '标记完成', run: () => ask('fulfil') },
    release: { label: '放弃认领', run: () => ask('release') },
    withdraw: {
      label: '撤回心愿',
      run: moves.withdraw,
      confirm: '撤回后邻居就看不到了，要再许需要重新填写。',
    },
  }
  return buttons[action]
}
