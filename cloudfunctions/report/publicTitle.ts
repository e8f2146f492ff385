import type { Wish } from '../wish/collections'

type Titled = Pick<Wish, 'title' | 'category' | 'wisherName' | 'blanked' | 'claim' | 'helpers' | 'postedBy'>

/** A house, a door, a phone: whatever could lead to somebody. */
const PLACE = /\d{4,}|[\d一二三四五六七八九十百]+\s*(号|栋|幢|座|室|单元|楼|弄|门)/
/** «王奶奶»: a family name before how one addresses people. */
const ADDRESSED = '(奶奶|爷爷|阿姨|叔叔|大爷|大妈|婆婆|伯伯|老师|师傅|先生|女士|老人|家)'

/**
 * The title of a wish as everybody may read it, or only its category, when the title names somebody, a place or a number.
 * The words are the wisher's own, so a doubt is enough.
 */
export function publicTitle(wish: Titled): string {
  const { title, category, wisherName, claim, helpers = [], postedBy } = wish
  const names = [wisherName, ...[claim, postedBy, ...helpers].flatMap(one => one?.displayName ?? [])]
  const isNamed = names.some(name => name !== '' && (title.includes(name) || addressed(name).test(title)))
  return wish.blanked || isNamed || PLACE.test(title) ? `一个「${category}」的心愿` : title
}

const addressed = (name: string) => new RegExp(`${escaped([...name][0] ?? '')}${ADDRESSED}`, 'u')
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
