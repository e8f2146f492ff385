import type { Person } from '../../../cloudfunctions/kit/person'
import type { Menu, MenuItem } from '../../../cloudfunctions/menu/collections'
import { history, type Seed } from '../seed'

interface NewMenu {
  by: Person
  at: Date
  title: string
  /** `YYYY-MM` */
  month: string
  kind: 'service' | 'orgLife'
  items: (Pick<MenuItem, 'title' | 'provider' | 'capacity'> & { venueId?: string })[]
}

/** A menu of a month. Answers a look-up of its items by title. */
export function menu(seed: Seed, { by, at, title, month, kind, items }: NewMenu) {
  const { communityId } = by
  const own = { _id: seed.id(at), communityId, title, month, kind, createdAt: at, publishedBy: by._id }
  const doc: Menu = { ...own, status: 'published' }
  seed.docs.menus.push(doc)
  history(seed, communityId, `menu:${doc._id}`)(by, at, { action: 'publish', to: 'published' })
  const made = items.map((item): MenuItem => {
    const counts = { ordered: 0, ratings: { count: 0, sum: 0 } }
    return { _id: seed.id(at), menuId: doc._id, communityId, ...item, ...counts }
  })
  seed.docs.menuItems.push(...made)
  return (wanted: string): MenuItem => {
    const found = made.find(item => item.title === wanted)
    if (!found) throw new Error(`${title} has no «${wanted}»`)
    return found
  }
}
