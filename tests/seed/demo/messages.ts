import type { AuditEntry } from '../../../cloudfunctions/kit/audit'
import { local } from '../../../cloudfunctions/kit/clock'
import { firstIdAt } from '../../../cloudfunctions/kit/ids'
import { ORDER_LABELS } from '../../../cloudfunctions/menu/labels'
import { UNIT_REPORT_IN_LABELS } from '../../../cloudfunctions/people/labels'
import { WISH_LABELS } from '../../../cloudfunctions/wish/labels'
import type { Documents } from '../documents'
import type { Seed } from '../seed'
import { moments } from '../time'

type Letter = Documents['messages'][number]
type Told = Pick<Letter, 'to' | 'what' | 'state' | 'hint' | 'page'>[]

const WISH_HINTS = new Map([
  ['approve', '邻居们可以看到您的心愿了'],
  ['claim', '您的心愿有人认领了'],
  ['fulfil', '请您确认心愿是否实现'],
])
const ORDER_HINTS = new Map([
  ['accept', '已有人接单，会与您联系'],
  ['complete', '服务已完成，请您评价'],
])

/** What people were told of the stories of the demo street, as the functions tell it; nobody was told of anything else. */
export function messages(seed: Seed) {
  const { docs, now } = seed
  for (const line of docs.audits) {
    const told = [...ofWish(docs, line), ...ofOrder(docs, line), ...ofUnit(docs, line)]
    for (const one of told)
      docs.messages.push({
        ...{ _id: seed.id(line.at), at: line.at, ref: line.ref, ...one },
        ...(line.actorId !== 'timer' && { byId: line.actorId }),
      })
  }
  warned(seed)
  // What is older than yesterday they have read.
  const readTo = firstIdAt(moments(now).ago(1, '00:00'))
  for (const person of docs.people) person.hears = { readTo }
}

function ofWish({ wishes }: Documents, { ref, action, to }: AuditEntry): Told {
  const wish = wishes.find(({ _id }) => ref === `wish:${_id}`)
  if (!wish) return []
  const state = Object.entries(WISH_LABELS).find(([status]) => status === to)?.[1] ?? ''
  const page = `features/wish/pages/detail/index?id=${wish._id}`
  const hint = WISH_HINTS.get(action)
  if (hint) return [{ to: wish.postedBy?.personId ?? wish.wisherId, what: wish.title, state, hint, page }]
  if (action !== 'confirm' || !wish.claim) return []
  const thanks = wish.confirmation?.thanks ?? '许愿人已经确认，谢谢您'
  return [{ to: wish.claim.personId, what: wish.title, state, hint: thanks, page }]
}

function ofOrder({ orders }: Documents, { ref, action, to, reason }: AuditEntry): Told {
  const order = orders.find(({ _id }) => ref === `order:${_id}`)
  if (!order) return []
  const state = Object.entries(ORDER_LABELS).find(([status]) => status === to)?.[1] ?? ''
  const about = { what: order.title, state, page: `features/menu/pages/order/index?id=${order._id}` }
  const hint = ORDER_HINTS.get(action)
  if (hint) return [{ to: order.residentId, ...about, hint }]
  if (action === 'dispatch' && order.workerId)
    return [{ to: order.workerId, ...about, hint: '有一个服务请您接单' }]
  if (action === 'handBack')
    return [{ to: `secretary:${order.communityId}`, ...about, hint: `被退回：${reason}` }]
  return []
}

function ofUnit({ unitReportIns }: Documents, { ref, action }: AuditEntry): Told {
  const unit = unitReportIns.find(({ _id }) => ref === `unitReportIn:${_id}`)
  if (!unit || action !== 'approve') return []
  const page = 'features/people/pages/vouch/index'
  const what = `${unit.unitName}到社区报到`
  return [{ to: unit.liaisonId, what, state: UNIT_REPORT_IN_LABELS.active, hint: unit.communityName, page }]
}

/** What the offices of the communities were told yesterday morning. */
function warned({ docs, now }: Seed) {
  const at = moments(now).ago(1, '08:00')
  const day = local(at).format('YYYY-MM-DD')
  const page = 'features/desk/pages/home/index'
  for (const { _id } of docs.communities)
    docs.messages.push({
      ...{ _id: `message:warnings:${_id}:${day}`, at, to: `secretary:${_id}`, ref: `community:${_id}`, page },
      ...{ what: '社区预警', state: '有预警', hint: '2 件，请到工作台看看' },
    })
}
