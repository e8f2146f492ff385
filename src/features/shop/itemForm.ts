import type { ItemKind, Period } from '@cloud/shop/labels'
import type { Input } from '@/platform/call'
import { local } from '@/platform/dates'
import type { Picked } from '@/platform/photos'
import type { ItemDetail } from './types'

/** An item as the form holds it. */
export interface ItemForm {
  kind: ItemKind
  title: string
  detail: string
  points: string
  stock: string
  count: string
  per: Period
  /** `HH:mm`, both or none. */
  from: string
  to: string
  /** YYYY-MM-DD, or nothing. */
  opensOn: string
  closesOn: string
  photos: Picked[]
  keepPhotos: string[]
}

export const EMPTY: ItemForm = {
  ...{ kind: 'goods', title: '', detail: '', points: '', stock: '', count: '1', per: 'month' },
  ...{ from: '', to: '', opensOn: '', closesOn: '', photos: [], keepPhotos: [] },
}

const dayOf = (at: string | undefined) => (at ? local(at).format('YYYY-MM-DD') : '')

export const formOf = (item: ItemDetail): ItemForm => ({
  ...{ kind: item.kind, title: item.title, detail: item.detail, photos: [] },
  ...{ points: `${item.points}`, stock: `${item.stock}` },
  ...{ count: `${item.perPerson.count}`, per: item.perPerson.per },
  ...{ from: item.daily?.from ?? '', to: item.daily?.to ?? '' },
  opensOn: dayOf(item.opensAt),
  // The end is the first moment after the last day.
  closesOn: item.closesAt ? local(item.closesAt).subtract(1, 'minute').format('YYYY-MM-DD') : '',
  keepPhotos: item.photos.map(({ photoId }) => photoId),
})

const whole = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined)
const startOf = (day: string) => `${day}T00:00:00+08:00`
const endOf = (day: string) => local(startOf(day)).add(1, 'day').format()

/** The form as the procedure wants it; null while something that must be there is not. */
export function itemInput(
  form: ItemForm,
  merchantId: string,
  before: Pick<ItemDetail, 'itemId' | 'stock'> | undefined,
): Omit<Input<'shop', 'saveItem'>, 'photos'> | null {
  const [points, stock, count] = [whole(form.points), whole(form.stock), whole(form.count)]
  if (!form.title.trim() || !form.detail.trim()) return null
  if (!points || stock === undefined || !count) return null
  if ((form.from === '') !== (form.to === '')) return null
  return {
    ...{ merchantId, kind: form.kind, title: form.title, detail: form.detail, points, stock },
    perPerson: { count, per: form.per },
    ...(form.from && { daily: { from: form.from, to: form.to } }),
    ...(form.opensOn && { opensAt: startOf(form.opensOn) }),
    ...(form.closesOn && { closesAt: endOf(form.closesOn) }),
    ...(before && { itemId: before.itemId, stockSeen: before.stock, keepPhotos: form.keepPhotos }),
  }
}
