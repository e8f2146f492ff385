import { machine } from '../kit/machine'
import type { WishStatus } from './collections'
import { WISH_LABELS } from './labels'
import { SENT_BACK, type WishActor } from './machine'

/** What is done to a wish without moving it to another state. */
export type WishAct =
  | 'edit'
  | 'editContact'
  | 'addPhotos'
  | 'blank'
  | 'progress'
  | 'join'
  | 'leave'
  | 'admit'
  | 'disclose'
  | 'lookUp'
  | 'report'
  | 'dismiss'
  | 'judgePhoto'
  | 'shareThanks'
  | 'follow'
  | 'remind'
  | 'ask'
  | 'overdue'

const ALL: WishStatus[] = [
  ...(['pending', 'open', 'claimed', 'fulfilled', 'confirmed'] as const),
  ...(['declined', 'withdrawn', 'expired', 'removed'] as const),
]
const OWN: WishActor[] = ['wisher', 'proxy']
const STAFF: WishActor[] = ['secretary', 'street']
const UNDER_WAY: WishStatus[] = ['claimed', 'fulfilled']
/** Nobody is at it: the wisher may change all of it. */
const IDLE: WishStatus[] = ['pending', 'open', ...SENT_BACK]

const act = (label: string, from: WishStatus[], by: WishActor[]) => ({
  label,
  from,
  by,
  to: from[0] ?? 'open',
})

/** The same table as for moves, but that `to` means nothing here. */
const table = machine<WishStatus, WishActor, WishAct>({
  noun: '这个心愿',
  labels: WISH_LABELS,
  edges: {
    edit: act('修改', IDLE, OWN),
    editContact: act('修改联系方式', [...IDLE, ...UNDER_WAY], OWN),
    addPhotos: act('添加照片', IDLE, OWN),
    blank: act('收回私人信息', ALL, OWN),
    progress: act('记录进展', ['claimed'], ['claimer', 'helper']),
    join: act('一起参加', ['claimed'], ['neighbour']),
    leave: act('退出', ['claimed'], ['neighbour', 'helper']),
    admit: act('答复帮手', ['claimed'], ['claimer']),
    disclose: act('查看联系方式', UNDER_WAY, ['claimer']),
    lookUp: act('查看联系方式', ALL, [...OWN, ...STAFF]),
    report: act('举报', ['open', 'claimed', 'fulfilled', 'confirmed'], ['neighbour']),
    dismiss: act('处理举报', ALL, STAFF),
    judgePhoto: act('审核照片', ALL, STAFF),
    shareThanks: act('公开感谢', ['confirmed'], OWN),
    follow: act('接着许愿', ['confirmed'], OWN),
    remind: act('提醒认领人', ['claimed'], ['timer']),
    ask: act('提醒许愿人', ['fulfilled'], ['timer']),
    overdue: act('转给书记', ['fulfilled'], ['timer']),
  },
})

export const wishActs = {
  ...table,
  /** The state stays; FORBIDDEN or CONFLICT as for moves. */
  step(status: WishStatus, name: WishAct, actors: readonly WishActor[]): WishStatus {
    table.step(status, name, actors)
    return status
  },
}

export const isAct = (name: string): name is WishAct => Object.hasOwn(table.edges, name)
