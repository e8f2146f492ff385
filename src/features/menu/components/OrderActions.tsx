import { useState } from 'react'
import { forgetDraft } from '@/platform/drafts'
import { ActionBar, type BarAction } from '@/ui/ActionBar'
import { WordsSheet } from '@/ui/WordsSheet'
import type { OrderAction, OrderDetail } from '../types'
import { useOrderMoves } from '../useOrderMoves'
import { DispatchSheet } from './DispatchSheet'
import { ReviewSheet } from './ReviewSheet'

/** Actions that ask for words first: the question, a hint and the button. */
const QUESTIONS = {
  handBack: { title: '退回派单', label: '退回的原因', hint: '社区会另外安排', confirmText: '退回社区' },
  complete: {
    title: '服务完成了',
    label: '说说完成情况',
    hint: '例如：头发理好了，老人很满意',
    confirmText: '提交完成情况',
  },
  decline: { title: '未能安排', label: '说明原因', hint: '居民会看到', confirmText: '告知居民' },
  reopen: { title: '要求重新服务', label: '还差什么', hint: '服务人会看到', confirmText: '请再来一次' },
} as const
/** There is no way back from it, so it is asked about wherever it is offered. */
export const ATTEND = { label: '登记参加', confirm: '确认这位居民来参加了。' } as const

type Asking = keyof typeof QUESTIONS | 'dispatch' | 'review'

/** What a person most likely came for stands first. */
const PRIORITY = [
  'review',
  'attend',
  'reopen',
  'dispatch',
  'decline',
  'accept',
  'complete',
  'handBack',
  'cancel',
] as const satisfies OrderAction[]

/** The buttons of an order: exactly what the server says this person may do now. */
export function OrderActions({ order }: { order: OrderDetail }) {
  const [asking, ask] = useState<Asking | null>(null)
  const close = () => ask(null)
  const draft = `menu.${asking}:${order.orderId}`
  const moves = useOrderMoves(order.orderId, () => {
    forgetDraft(draft)
    close()
  })
  const { busy } = moves
  const sheet = { busy, onClose: close }
  const buttons: Record<(typeof PRIORITY)[number], BarAction> = {
    review: { label: '评价这次服务', run: () => ask('review') },
    reopen: { label: '还没有做好', run: () => ask('reopen') },
    dispatch: { label: order.status === 'dispatched' ? '改派别人' : '派单', run: () => ask('dispatch') },
    decline: { label: '不能安排', run: () => ask('decline') },
    attend: { ...ATTEND, run: moves.attend },
    accept: { label: '接单', run: moves.accept },
    complete: { label: '完成服务', run: () => ask('complete') },
    handBack: { label: '退回', run: () => ask('handBack') },
    cancel: { label: '取消订单', run: moves.cancel, confirm: '取消后名额会让给别人。' },
  }
  return (
    <>
      <ActionBar
        busy={busy}
        actions={PRIORITY.filter(one => order.actions.includes(one)).map(one => buttons[one])}
      />
      {asking === 'dispatch' && <DispatchSheet {...sheet} order={order} onConfirm={moves.dispatch} />}
      {asking === 'review' && <ReviewSheet {...sheet} draft={draft} onConfirm={moves.review} />}
      {asking && asking !== 'dispatch' && asking !== 'review' && (
        <WordsSheet {...QUESTIONS[asking]} {...sheet} draft={draft} open onConfirm={moves[asking]} />
      )}
    </>
  )
}
