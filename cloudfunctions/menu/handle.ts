import { checkText } from '../kit/content'
import { badRequest, conflict, found } from '../kit/errors'
import { office } from '../kit/message'
import { type Person, people } from '../kit/person'
import { isNeighbourIn } from '../kit/scope'
import type { Transaction } from '../kit/transaction'
import { teams } from '../team/collections'
import { menuItems, type Order } from './collections'
import { oneLess } from './counts'
import { mustDecide } from './machine'
import { messageTo, moveOrder } from './move'
import { giveMinutesBack } from './order'

interface DispatchInput {
  orderId: string
  personId?: string | undefined
  teamId?: string | undefined
  /** Why it goes to somebody all the same though it was handed back twice; the log keeps it. */
  decision?: string | undefined
}

/** Who takes an order on: a person of the community, or a team's leader in its name. */
interface Worker {
  _id: string
  displayName: string
  isOf: (communityId: string) => boolean
}

const UNDECIDED = '这个订单已退回两次，请先和对方说好，写明怎么定的再派单；不能安排就告知居民'

/** The secretary gives the order to a person or a team of the community; after two hand-backs, as a stated decision only. */
export async function dispatchOrder(person: Person, { orderId, personId, teamId, decision }: DispatchInput) {
  await checkText(person._id, 2, decision)
  const worker = teamId === undefined ? await personAs(personId) : await leaderOf(teamId)
  const { answer } = await moveOrder(person, {
    orderId,
    action: 'dispatch',
    reason: decision,
    patch(current) {
      assertServed(current)
      if (mustDecide(current) && decision === undefined) throw conflict(UNDECIDED)
      if (!worker.isOf(current.communityId)) throw badRequest('只能派给本社区的居民和服务队')
      if (worker._id === current.residentId) throw badRequest('不能派给下单的居民本人')
      return { workerId: worker._id, workerName: worker.displayName }
    },
    tells: order => [messageTo(worker._id, order, '有一个服务请您接单')],
  })
  return answer
}

async function personAs(personId: string | undefined): Promise<Worker> {
  if (personId === undefined) throw badRequest('请选择派给谁')
  const worker = found(await people.get(personId), '这位居民')
  return { ...worker, isOf: communityId => isNeighbourIn(worker, communityId) }
}

async function leaderOf(teamId: string): Promise<Worker> {
  const team = found(await teams.get(teamId), '这支服务队')
  if (team.status !== 'active') throw conflict('这支服务队现在不接任务，请换一支')
  const displayName = `${team.name}（${team.leaderName}）`
  return { _id: team.leaderId, displayName, isOf: communityId => team.communityId === communityId }
}

function assertServed({ kindOf }: Order) {
  if (kindOf === 'orgLife') throw conflict('组织生活不用派单，活动后登记谁参加了就行')
}

const toResident = (hint: string) => (order: Order) => [messageTo(order.residentId, order, hint)]

/** The person it was dispatched to takes it on. */
export async function acceptOrder(person: Person, orderId: string) {
  const { answer } = await moveOrder(person, {
    orderId,
    action: 'accept',
    tells: toResident('已有人接单，会与您联系'),
  })
  return answer
}

/** The person it was dispatched to cannot do it: back to the secretary, with a reason, at most twice an order. */
export async function handBackOrder(
  person: Person,
  { orderId, reason }: { orderId: string; reason: string },
) {
  await checkText(person._id, 2, reason)
  const { answer } = await moveOrder(person, {
    orderId,
    action: 'handBack',
    reason,
    patch({ handedBack }) {
      if (mustDecide({ handedBack })) throw conflict('这个订单已退回两次，请直接联系社区书记')
      return { workerId: undefined, workerName: undefined, handedBack: handedBack + 1 }
    },
    tells: order => [messageTo(office('secretary', order.communityId), order, `被退回：${reason}`)],
  })
  return answer
}

/** The worker says it is done, and how. */
export async function completeOrder(person: Person, { orderId, note }: { orderId: string; note: string }) {
  await checkText(person._id, 2, note)
  const { answer } = await moveOrder(person, {
    orderId,
    action: 'complete',
    patch: (_, at) => ({ completion: { note, at } }),
    tells: toResident('服务已完成，请您评价'),
  })
  return answer
}

/** The secretary writes down that somebody came to organisation life. */
export async function attendOrder(person: Person, orderId: string) {
  const { answer } = await moveOrder(person, {
    orderId,
    action: 'attend',
    patch({ kindOf, session }, at) {
      if (kindOf !== 'orgLife') throw conflict('只有组织生活登记参加，服务请派单')
      if (session && session.startsAt > at) throw conflict('活动还没有开始，开始后再登记')
      return {}
    },
    tells: toResident('已登记参加，欢迎您评价'),
  })
  return answer
}

/** The secretary cannot arrange it and says why; the place is free again. */
export async function declineOrder(person: Person, { orderId, reason }: { orderId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const decline = { orderId, action: 'decline', reason, ...undone } as const
  const { answer } = await moveOrder(person, { ...decline, tells: toResident(reason) })
  return answer
}

/** The resident takes the order back before it is dispatched; the place is free again. */
export async function cancelOrder(person: Person, orderId: string) {
  const { answer } = await moveOrder(person, { orderId, action: 'cancel', ...undone })
  return answer
}

/** An order that will not be served: its place is free, and the minutes paid for it go back. */
export const undone = {
  patch: ({ _id }: Order) => ({ standingKey: _id }),
  async also(tx: Transaction, order: Order, at: Date) {
    await tx.update(menuItems, order.itemId, oneLess(order))
    await giveMinutesBack(tx, order, at)
  },
}
