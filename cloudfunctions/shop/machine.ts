import { machine } from '../kit/machine'
import {
  ITEM_STATUS_LABELS,
  type ItemStatus,
  REDEMPTION_LABELS,
  type RedemptionStatus,
  SETTLEMENT_LABELS,
  type SettlementStatus,
} from './labels'

export type RedemptionActor = 'member' | 'clerk' | 'timer'
export type RedemptionAction = 'collect' | 'cancel' | 'expire'

/** 兑换: reserved → collected | cancelled | expired (design, section 3). The clerk cancels what cannot be handed over. */
export const redemptionMachine = machine<RedemptionStatus, RedemptionActor, RedemptionAction>({
  noun: '这张兑换券',
  labels: REDEMPTION_LABELS,
  edges: {
    collect: { from: ['reserved'], to: 'collected', by: ['clerk'], label: '核销' },
    cancel: { from: ['reserved'], to: 'cancelled', by: ['member', 'clerk'], label: '取消' },
    expire: { from: ['reserved'], to: 'expired', by: ['timer'], label: '作废' },
  },
})

export type ItemAction = 'offer' | 'withdraw'

/** What is on the shelf. */
export const itemMachine = machine<ItemStatus, 'keeper', ItemAction>({
  noun: '这件商品',
  labels: ITEM_STATUS_LABELS,
  edges: {
    offer: { from: ['draft', 'offSale'], to: 'onSale', by: ['keeper'], label: '上架' },
    withdraw: { from: ['onSale'], to: 'offSale', by: ['keeper'], label: '下架' },
  },
})

export type SettlementActor = 'clerk' | 'street'
export type SettlementAction = 'confirm' | 'sendBack' | 'pay'

/** 结算: a merchant's month, agreed by the merchant, then paid by the street. */
export const settlementMachine = machine<SettlementStatus, SettlementActor, SettlementAction>({
  noun: '这份结算单',
  labels: SETTLEMENT_LABELS,
  edges: {
    confirm: { from: ['draft'], to: 'confirmed', by: ['clerk'], label: '确认' },
    sendBack: { from: ['confirmed'], to: 'draft', by: ['street'], label: '退回' },
    pay: { from: ['confirmed'], to: 'paid', by: ['street'], label: '标记结清' },
  },
})
