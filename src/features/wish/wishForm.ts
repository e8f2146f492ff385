import type { Input } from '@/platform/call'
import type { Picked } from '@/platform/photos'

/** A wish as the form holds it. */
export interface WishForm {
  title: string
  detail: string
  category: string | undefined
  /** YYYY-MM-DD, or nothing. */
  wantedBy: string
  name: string
  phone: string
  address: string
  photos: Picked[]
}

export const EMPTY: WishForm = {
  ...{ title: '', detail: '', category: undefined, wantedBy: '', name: '', phone: '', address: '' },
  photos: [],
}

/** Not kept in a draft: how to reach somebody does not lie around on a phone, and a picture is not sent before the wish is. */
export const UNKEPT = ['name', 'phone', 'address', 'photos'] as const
export const AGAIN = '照片和联系方式请再填一次'

const written = (text: string) => text.trim() || undefined

/** The contact, or nothing when neither phone nor address is there. */
export function contactOf({ name, phone, address }: Pick<WishForm, 'name' | 'phone' | 'address'>) {
  const contact = { name: written(name), phone: written(phone), address: written(address) }
  return contact.phone || contact.address ? contact : undefined
}

/** The form as the procedure wants it; null while something that must be there is not. */
export function wishInput(form: WishForm, photos: string[]): Input<'wish', 'post'> | null {
  const { title, detail, category, wantedBy } = form
  if (!title.trim() || !detail.trim() || !category?.trim()) return null
  return {
    ...{ title, detail, category, photos, contact: contactOf(form) },
    wantedBy: wantedBy || undefined,
  }
}
