import { audit } from '../kit/audit'
import { now } from '../kit/clock'
import { checkText } from '../kit/content'
import { conflict, found } from '../kit/errors'
import { newId } from '../kit/ids'
import type { Person } from '../kit/person'
import { assertSecretaryOf } from '../kit/scope'
import { transact } from '../kit/transaction'
import { type MenuDraft, menuDrafts } from './collections'
import { communityServed, draftItemOf, groundOf, textsOf } from './groundwork'
import type { DraftInput } from './itemInput'
import { menuMachine } from './machine'

export interface NewDraft extends DraftInput {
  /** Kept to make other menus of. */
  template: boolean
}

/** A new draft, or a new template, in the own community. Where its words come from is the writer's business. */
export async function createDraft(person: Person, { template, ...input }: NewDraft) {
  const at = now()
  const communityId = communityServed(person)
  const items = await itemsOf(person, communityId, input)
  const { title, month, kind: kindOf } = input
  const status = template ? 'template' : 'draft'
  const own = { _id: newId(), menuId: newId(), communityId, title, month, kindOf, items }
  return transact(async tx => {
    await tx.insert(menuDrafts, [{ ...own, status, publishedBy: person._id, createdAt: at }])
    await audit(tx, person, { communityId, ref: `menu:${own.menuId}`, at, action: 'draft', to: status })
    return { draftId: own._id }
  })
}

/** Words that others will read are checked where they are first stored, so that a preview shows what can be published. */
async function itemsOf(person: Person, communityId: string, { title, items }: DraftInput) {
  const { venues } = await groundOf(communityId, items)
  await checkText(person._id, 3, title, ...textsOf(items))
  return items.map(item => draftItemOf(item, venues))
}

/** Rewrites a draft. */
export async function saveDraft(person: Person, { draftId, ...input }: DraftInput & { draftId: string }) {
  const items = await itemsOf(person, communityServed(person), input)
  const { title, month, kind: kindOf } = input
  return change(person, draftId, 'edit', { title, month, kindOf, items })
}

/** Throws a draft or a template away. */
export const discardDraft = (person: Person, draftId: string) => change(person, draftId, 'discard', {})

async function change(person: Person, _id: string, action: 'edit' | 'discard', patch: Partial<MenuDraft>) {
  const at = now()
  return transact(async tx => {
    const draft = found(await tx.get(menuDrafts, _id), '这份草稿')
    assertSecretaryOf(person, draft.communityId)
    const status = menuMachine.step(draft.status, action, ['secretary'])
    if (status !== 'draft' && status !== 'deleted') throw conflict('这份草稿已经发布过了')
    await tx.update(menuDrafts, _id, { ...patch, status })
    const line = { communityId: draft.communityId, ref: `menu:${draft.menuId}`, at, action }
    await audit(tx, person, { ...line, from: draft.status, to: status })
    return { draftId: _id, status }
  })
}
