import { machine } from '../kit/machine'
import type { ShiftClaimStatus } from './collections'
import { CLAIM_LABELS } from './labels'

export type ClaimActor = 'member' | 'secretary' | 'timer' | 'streetAdmin'
export type ClaimAction =
  | 'claimAgain'
  | 'cancel'
  | 'cancelByStaff'
  | 'checkIn'
  | 'checkOut'
  | 'markNoShow'
  | 'refuseLater'
  | 'excuse'
  | 'waitAgain'
  | 'leaveWaitlist'
  | 'offer'
  | 'acceptOffer'
  | 'lapse'
  | 'forget'
  | 'enter'
  | 'correct'
  | 'pardon'

/** 岗位认领 (design, section 3). A claim given up or lapsed may be taken up again while there is a place. */
export const claimMachine = machine<ShiftClaimStatus, ClaimActor, ClaimAction>({
  noun: '这个岗位时段',
  labels: CLAIM_LABELS,
  edges: {
    claimAgain: { from: ['cancelled', 'lapsed'], to: 'claimed', by: ['member'], label: '认领' },
    cancel: { from: ['claimed'], to: 'cancelled', by: ['member'], label: '取消认领' },
    cancelByStaff: {
      from: ['claimed', 'waitlisted', 'offered'],
      to: 'cancelledByStaff',
      by: ['timer'],
      label: '取消',
    },
    checkIn: { from: ['claimed'], to: 'checkedIn', by: ['member'], label: '签到' },
    checkOut: { from: ['checkedIn'], to: 'completed', by: ['member'], label: '签退' },
    markNoShow: { from: ['claimed'], to: 'noShow', by: ['secretary'], label: '记为未到岗' },
    /** Of a check-in that was sent later only (see attendance/entry/absence). */
    refuseLater: { from: ['checkedIn', 'completed'], to: 'noShow', by: ['secretary'], label: '记为未到岗' },
    excuse: { from: ['claimed'], to: 'excused', by: ['secretary'], label: '记为请假' },
    waitAgain: { from: ['cancelled', 'lapsed'], to: 'waitlisted', by: ['member'], label: '候补' },
    leaveWaitlist: { from: ['waitlisted', 'offered'], to: 'cancelled', by: ['member'], label: '退出候补' },
    offer: { from: ['waitlisted'], to: 'offered', by: ['timer'], label: '通知候补' },
    acceptOffer: { from: ['offered'], to: 'claimed', by: ['member'], label: '确认候补' },
    lapse: { from: ['waitlisted', 'offered'], to: 'lapsed', by: ['timer'], label: '结束候补' },
    forget: { from: ['checkedIn'], to: 'forgotten', by: ['timer'], label: '关闭' },
    enter: {
      from: ['claimed', 'checkedIn', 'forgotten', 'noShow'],
      to: 'completed',
      by: ['secretary', 'streetAdmin'],
      label: '补录',
    },
    correct: { from: ['completed'], to: 'completed', by: ['secretary', 'streetAdmin'], label: '更正' },
    pardon: { from: ['noShow'], to: 'excused', by: ['secretary', 'streetAdmin'], label: '改为请假' },
  },
})

/** States that hold a place of the shift (design invariant 1). */
export const HOLDING: readonly ShiftClaimStatus[] = [
  'claimed',
  'checkedIn',
  'completed',
  'noShow',
  'forgotten',
]
