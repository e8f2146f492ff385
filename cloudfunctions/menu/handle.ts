import { command } from '../kit/cloud'
import { checkText } from '../kit/content'
import { badRequest, conflict, found } from '../kit/errors'
import { type Person, people } from '../kit/person'
import { isNeighbourIn } from '../kit/scope'
import { streetOf } from '../kit/street'
import type { Transaction } from '../kit/transaction'
import { menuItems, type Order } from './collections'
import { MOST_HAND_BACKS } from './machine'
import { moveOrder, tellAbout } from './move'

/** The secretary gives the order to a person of the community. */
export async function dispatchOrder(
  person: Person,
  { orderId, personId }: { orderId: string; personId: string },
) {
  const worker = found(await people.get(personId), '这位居民')
  const { order, answer } = await moveOrder(person, {
    orderId,
    action: 'dispatch',
    patch(current) {
      if (!isNeighbourIn(worker, current.communityId)) throw badRequest('只能派给本社区的居民')
      if (worker._id === current.residentId) throw badRequest('不能派给下单的居民本人')
      return { workerId: worker._id, workerName: worker.displayName }
    },
  })
  await tellAbout(order, worker._id, '有一个服务请您接单')
  return answer
}

/** The person it was dispatched to takes it on. */
export async function acceptOrder(person: Person, orderId: string) {
  const { orderReward: reward } = await streetOf(person.communityId)
  const { order, answer } = await moveOrder(person, { orderId, action: 'accept', patch: () => ({ reward }) })
  await tellAbout(order, order.residentId, '已有人接单，会与您联系')
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
      if (handedBack >= MOST_HAND_BACKS) throw conflict('这个订单已退回两次，请直接联系社区书记')
      return { workerId: undefined, workerName: undefined, handedBack: handedBack + 1 }
    },
  })
  return answer
}

/** The worker says it is done, and how. */
export async function completeOrder(person: Person, { orderId, note }: { orderId: string; note: string }) {
  await checkText(person._id, 2, note)
  const { order, answer } = await moveOrder(person, {
    orderId,
    action: 'complete',
    patch: (_, at) => ({ completion: { note, at } }),
  })
  await tellAbout(order, order.residentId, '服务已完成，请您评价')
  return answer
}

/** The secretary cannot arrange it and says why; the place is free again. */
export async function declineOrder(person: Person, { orderId, reason }: { orderId: string; reason: string }) {
  await checkText(person._id, 2, reason)
  const { order, answer } = await moveOrder(person, { orderId, action: 'decline', reason, ...freePlace })
  await tellAbout(order, order.residentId, reason)
  return answer
}

/** The resident takes the order back before it is dispatched; the place is free again. */
export async function cancelOrder(person: Person, orderId: string) {
  const { answer } = await moveOrder(person, { orderId, action: 'cancel', ...freePlace })
  return answer
}

const freePlace = {
  patch: ({ _id }: Order) => ({ standingKey: _id }),
  also: (tx: Transaction, { itemId }: Order) => tx.update(menuItems, itemId, { ordered: command.inc(-1) }),
}
