import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { badRequest, found } from '../kit/errors'
import { idsInOrder, newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { rulesAt } from '../kit/pointRules'
import { transact } from '../kit/transaction'
import { promising } from '../ledger/budget'
import { costOfAll } from './budget'
import { type Menu, menuItems, menus } from './collections'
import { communityServed, draftItemOf, groundOf, textsOf } from './groundwork'
import type { PublishInput } from './itemInput'
import { menuMachine } from './machine'
import { monthEnd } from './month'
import { newItem } from './newItem'

const TWICE = '这份草稿已经发布过了，请到服务页查看'

/** The secretary publishes the menu of a month for the own community; what it may cost is set aside. */
export async function publishMenu(person: Person, { draftId, ...input }: PublishInput) {
  const at = now()
  const communityId = communityServed(person)
  for (const item of input.items) assertAhead(item.sessions ?? [], at)
  const ground = await groundOf(communityId, input.items, draftId)
  const draft = draftId === undefined ? undefined : found(ground.draft ?? null, '这份草稿')
  if (draft) menuMachine.step(draft.status, 'publish', ['secretary'])
  await checkText(person._id, 3, input.title, ...textsOf(input.items))
  const { title, month, kind: kindOf } = input
  const menu: Menu = {
    ...{ _id: draft?.menuId ?? newId(), communityId, title, month, kindOf },
    ...{ status: 'published', createdAt: at, publishedBy: person._id },
    ...(draft ? { draftId: draft._id, dueAt: at } : { dueAt: monthEnd(month) }),
  }
  const itemId = idsInOrder()
  const { order: reward, dailyCap } = rulesAt(ground, at)
  const terms = { reward: { ...reward, ...(dailyCap > 0 && { dailyCap }) }, chase: ground.order }
  const items = input.items.map(item => newItem(itemId(), menu, draftItemOf(item, ground.venues), terms))
  return promising(async setAside => {
    await setAside(communityId, costOfAll(items))
    return transact(async tx => {
      await tx.insert(menus, [menu], TWICE)
      await tx.insert(menuItems, items)
      const change = { action: 'publish', to: 'published', ...(draft && { from: draft.status }) }
      await audit(tx, person, { communityId, ref: `menu:${menu._id}`, at, ...change })
      return { menuId: menu._id, itemIds: items.map(item => item._id) }
    })
  })
}

export function assertAhead(sessions: { startsAt: Date }[], at: Date) {
  if (sessions.some(one => one.startsAt <= at)) throw badRequest('有场次的时间已经过去了，请重新选择')
}
