import type { Input, Output } from '@/platform/call'
import { local } from '@/platform/dates'

type ItemInput = Input<'menu', 'publish'>['items'][number]
type Given = Output<'menu', 'copy'>

/** An item of a new menu as the form holds it. */
export interface ItemForm {
  title: string
  provider: string
  capacity: string
  /** Minutes of the time bank; empty when it is free. */
  price: string
  /** What came with a copy and has no field here: it stays as it was. */
  kept: Omit<ItemInput, 'title' | 'provider' | 'capacity' | 'priceMinutes'>
}

export interface MenuForm {
  title: string
  month: string
  kind: string
  items: ItemForm[]
}

export const EMPTY_ITEM: ItemForm = { title: '', provider: '', capacity: '10', price: '', kept: {} }

export const emptyMenu = (): MenuForm => ({
  title: '',
  month: local().format('YYYY-MM'),
  kind: 'service',
  items: [EMPTY_ITEM],
})

/** A draft or a copy as the form holds it. */
export function formOf({
  title,
  month,
  kind,
  items,
}: Pick<Given, 'title' | 'month' | 'kind' | 'items'>): MenuForm {
  const rows = items.map(item => {
    const { detail, providerRef, venueId, sessions, audience, openToOthers } = item
    const kept = { detail, providerRef, venueId, sessions, audience, openToOthers }
    const price = item.priceMinutes === undefined ? '' : String(item.priceMinutes)
    const { title, provider, capacity } = item
    return { title, provider, capacity: String(capacity), price, kept }
  })
  return { title, month, kind, items: rows.length > 0 ? rows : [EMPTY_ITEM] }
}

/** The form as the procedures want it. */
export const inputOf = ({ title, month, kind, items }: MenuForm) => ({
  ...{ title, month, kind },
  items: items.map(({ title, provider, capacity, price, kept }) => ({
    ...kept,
    ...{ title, provider, capacity: Number(capacity) },
    ...(price !== '' && { priceMinutes: Number(price) }),
  })),
})

export const isReady = ({ title, items }: MenuForm) =>
  title.trim() !== '' && items.every(item => item.title.trim() !== '' && item.provider.trim() !== '')
