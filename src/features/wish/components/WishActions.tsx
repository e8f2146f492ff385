import { useState } from 'react'
import { go, PAGES } from '@/platform/navigate'
import { ActionBar, type BarAction } from '@/ui/ActionBar'
import { WordsSheet } from '@/ui/WordsSheet'
import type { WishAction, WishDetail } from '../types'
import { draftOf, useWishMoves } from '../useWishMoves'
import { BlankSheet } from './BlankSheet'
import { ClaimSheet, useClaimNames } from './ClaimSheet'
import { ConfirmSheet } from './ConfirmSheet'
import { GradeSheet, isGraded } from './GradeSheet'
import { NoteSheet } from './NoteSheet'
import { NOTES, QUESTIONS } from './questions'

type Question = keyof typeof QUESTIONS
type Note = keyof typeof NOTES
type Asking = Question | Note | 'confirm' | 'blank' | 'claim' | 'grade'

const isQuestion = (asking: Asking): asking is Question => Object.hasOwn(QUESTIONS, asking)
const isNote = (asking: Asking): asking is Note => Object.hasOwn(NOTES, asking)

/** What a person most likely came for stands first. */
const PRIORITY = [
  ...(['confirm', 'notDone', 'approve', 'decline', 'claim', 'fulfil', 'progress', 'join', 'leave'] as const),
  ...(['dismiss', 'renew', 'edit', 'editContact', 'reopen', 'shareThanks', 'follow'] as const),
  ...(['release', 'withdraw'] as const),
  ...(['blank', 'takeDown', 'report'] as const),
] as const satisfies WishAction[]
type Offered = (typeof PRIORITY)[number]

/** Who may change all of it changes the contact there, too. */
const offeredBy = ({ actions }: WishDetail) =>
  PRIORITY.filter(
    action => actions.includes(action) && !(action === 'editContact' && actions.includes('edit')),
  )

/** The community sent it back: what is changed now is submitted anew. */
const isSentBack = ({ status }: WishDetail) => status === 'declined' || status === 'removed'

/** The buttons of a wish: exactly what the server says this person may do now. */
export function WishActions({ wish }: { wish: WishDetail }) {
  const [asking, ask] = useState<Asking | null>(null)
  const close = () => ask(null)
  const moves = useWishMoves(wish.wishId, close)
  const { busy } = moves
  const names = useClaimNames(wish)
  const claim = () => (names?.length ? ask('claim') : moves.claim())
  const approve = () => (isGraded(wish) ? ask('grade') : moves.approve())
  const actions = offeredBy(wish).map(action => buttons(wish, { ...moves, claim, approve }, ask)[action])
  const sheet = { open: true, busy, onClose: close }
  return (
    <>
      <ActionBar busy={busy || names === undefined} actions={actions} />
      {asking === 'confirm' && (
        <ConfirmSheet {...sheet} wishId={wish.wishId} inPlace={!wish.mine} onConfirm={moves.confirm} />
      )}
      {asking === 'claim' && <ClaimSheet {...sheet} names={names ?? []} onClaim={moves.claim} />}
      {asking === 'grade' && <GradeSheet {...sheet} wish={wish} onApprove={moves.approve} />}
      {asking === 'blank' && <BlankSheet {...sheet} wish={wish} onBlank={moves.blank} />}
      {asking && isNote(asking) && (
        <NoteSheet
          {...NOTES[asking]}
          {...sheet}
          draft={draftOf(asking, wish.wishId)}
          onConfirm={moves[asking]}
        />
      )}
      {asking && isQuestion(asking) && (
        <WordsSheet
          {...QUESTIONS[asking]}
          {...sheet}
          draft={draftOf(asking, wish.wishId)}
          onConfirm={moves[asking]}
        />
      )}
    </>
  )
}

type Moves = Omit<ReturnType<typeof useWishMoves>, 'claim' | 'approve'> & {
  claim: () => void
  approve: () => void
}

const buttons = (wish: WishDetail, moves: Moves, ask: (a: Asking) => void): Record<Offered, BarAction> => ({
  confirm: { label: wish.mine ? '确认实现' : '代为确认', run: () => ask('confirm') },
  notDone: { label: '还没有完成', run: () => ask('notDone') },
  approve: { label: '通过这个心愿', run: moves.approve },
  decline: { label: '退回', run: () => ask('decline') },
  claim: { label: '认领这个心愿', run: moves.claim },
  fulfil: { label: '标记完成', run: () => ask('fulfil') },
  progress: { label: '写写进展', run: () => ask('progress') },
  join: { label: wish.inClaimTeam ? '和队里一起办' : '想一起办', run: moves.join },
  leave: { label: '退出帮忙', run: moves.leave, confirm: '认领人会知道您来不了了。' },
  dismiss: { label: '举报看过了，没问题', run: () => ask('dismiss') },
  renew: { label: '重新打开', run: () => ask('renew') },
  edit: {
    label: isSentBack(wish) ? '修改后重新提交' : '修改心愿',
    run: () => go(PAGES.wishEdit, { id: wish.wishId }),
  },
  editContact: {
    label: wish.hasContact ? '修改联系方式' : '留下联系方式',
    run: () => go(PAGES.wishEdit, { id: wish.wishId }),
  },
  reopen: { label: isSentBack(wish) ? '原样重新提交' : '重新提交', run: () => ask('reopen') },
  follow: { label: '还有没办好的', run: () => ask('follow') },
  shareThanks: wish.thanksShared
    ? { label: '不再公开感谢', run: () => moves.shareThanks(false) }
    : { label: '公开我的感谢', run: () => moves.shareThanks(true), confirm: '会放到感谢墙上，姓名隐去。' },
  release:
    wish.role === 'claimer'
      ? { label: '放弃认领', run: () => ask('release') }
      : { label: '转给别的邻居', run: () => ask('pass') },
  withdraw: { label: '撤回心愿', run: moves.withdraw, confirm: '撤回后邻居就看不到了，以后可以重新提交。' },
  blank: { label: '收回私人信息', run: () => ask('blank') },
  takeDown: { label: '下架', run: () => ask('takeDown') },
  report: { label: '举报', run: () => ask('report') },
})
