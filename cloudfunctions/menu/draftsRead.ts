import * as z from 'zod'
import { now } from '../kit/clock'
import { database } from '../kit/cloud'
import { found } from '../kit/errors'
import { PAGE_SIZE, page } from '../kit/paging'
import type { Person } from '../kit/person'
import { readList } from '../kit/replies'
import { assertSecretaryOf } from '../kit/scope'
import { mayPromise } from '../ledger/budget'
import { budgets } from '../ledger/collections'
import { menuDrafts, menus } from './collections'
import { copiedItems } from './copy'
import { draftItemView, draftRow } from './views'
import { menuWhole } from './whole'

interface ListInput {
  communityId: string
  status: 'draft' | 'template'
  cursor?: string | undefined
}

const listed = menuDrafts.schema.extend({ made: z.array(z.object({ _id: z.string() })) })

/** The drafts, or the templates, of a community. One that was published a moment ago is none any more. */
export async function listDrafts(person: Person, { communityId, status, cursor }: ListInput) {
  assertSecretaryOf(person, communityId)
  const older = cursor === undefined ? {} : { _id: { $lt: cursor } }
  const answer: unknown = await database
    .collection(menuDrafts.name)
    .aggregate()
    .match({ kind: 'draft', communityId, status, ...older })
    .sort({ _id: -1 })
    .limit(PAGE_SIZE + 1)
    .lookup({ from: menus.name, localField: 'menuId', foreignField: '_id', as: 'made' })
    .end()
  const { items, ...next } = page(
    readList(listed, answer),
    row => row._id,
    row => row,
  )
  return { items: items.filter(row => row.made.length === 0).map(draftRow), ...next }
}

/** A draft as its form holds it, and what its publishing would set aside of what the community has left. */
export async function getDraft(person: Person, draftId: string) {
  const draft = found(await menuDrafts.get(draftId), '这份草稿')
  assertSecretaryOf(person, draft.communityId)
  const budget = await budgets.get(draft.communityId)
  const left = budget ? mayPromise(budget) : undefined
  return { ...draftRow(draft), items: draft.items.map(draftItemView), pointsLeft: left }
}

/** A published menu as a form for another month: sessions move on by whole weeks, those that fall elsewhere go. */
export async function copyOf(person: Person, { menuId, month }: { menuId: string; month: string }) {
  const { menu, items } = await menuWhole(menuId)
  assertSecretaryOf(person, menu.communityId)
  const standing = items.filter(item => item.status !== 'withdrawn')
  const copied = copiedItems(standing, { from: menu.month, to: month, at: now() })
  return { title: menu.title, kind: menu.kindOf, month, items: copied.map(draftItemView) }
}
