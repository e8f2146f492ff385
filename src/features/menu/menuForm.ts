import type { Input, Output } from '@/platform/call'
import { local } from '@/platform/dates'
import { type SessionForm, sessionInput, sessionOf } from './sessionForm'

type ItemInput = Input<'menu', 'publish'>['items'][number]
type Given = Output<'menu', 'copy'>
export type ProviderKind = NonNullable<ItemInput['providerRef']>['kind']
export type Who = NonNullable<ItemInput['audience']>['who']

/** An item of a menu as the form holds it. */
export interface ItemForm {
  title: string
  detail: string
  /** The provider's name, and which one it is when the system knows it. */
  provider: string
  providerRef: { kind: ProviderKind; id: string } | undefined
  venueId: string | undefined
  /** What the preview calls that place. */
  venueName: string | undefined
  /** Dated times; none for a service by appointment. */
  sessions: SessionForm[]
  /** Places of a service by appointment. */
  capacity: string
  /** Minutes of the time bank; empty when it is free. */
  price: string
  who: Who
  /** Named groups, with 、 between them. */
  groups: string
  openToOthers: boolean
}

export interface MenuForm {
  title: string
  month: string
  kind: string
  items: ItemForm[]
}

export const EMPTY_ITEM: ItemForm = {
  ...{
    title: '',
    detail: '',
    provider: '',
    providerRef: undefined,
    venueId: undefined,
    venueName: undefined,
  },
  ...{ sessions: [], capacity: '10', price: '', who: 'everyone', groups: '', openToOthers: false },
}

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
  return { title, month, kind, items: items.length > 0 ? items.map(itemOf) : [EMPTY_ITEM] }
}

const itemOf = (item: Given['items'][number]): ItemForm => ({
  ...{ title: item.title, detail: item.detail ?? '', provider: item.provider, providerRef: item.providerRef },
  ...{ venueId: item.venueId, venueName: item.venueName, capacity: String(item.capacity) },
  sessions: (item.sessions ?? []).map(sessionOf),
  price: item.priceMinutes === undefined ? '' : String(item.priceMinutes),
  who: item.audience?.who ?? 'everyone',
  groups: (item.audience?.groups ?? []).join('、'),
  openToOthers: item.openToOthers ?? false,
})

/** The form as the procedures want it. */
export const inputOf = ({ title, month, kind, items }: MenuForm) => ({
  ...{ title, month, kind },
  items: items.map(item => itemInput(item, kind)),
})

function itemInput(item: ItemForm, kind: string): ItemInput {
  const { title, detail, provider, providerRef, venueId, sessions, capacity, price, who } = item
  return {
    ...{ title, provider, providerRef, venueId },
    ...(detail.trim() && { detail }),
    ...(sessions.length > 0 ? { sessions: sessions.map(sessionInput) } : { capacity: Number(capacity) }),
    ...(price !== '' && { priceMinutes: Number(price) }),
    ...(who !== 'everyone' && { audience: { who, ...(who === 'groups' && { groups: groupsOf(item) }) } }),
    ...(kind === 'orgLife' && item.openToOthers && { openToOthers: true }),
  }
}

/** Groups are written with 、 or any comma between them. */
export const groupsOf = ({ groups }: Pick<ItemForm, 'groups'>) =>
  groups
    .split(/[、，,\s]+/)
    .map(one => one.trim())
    .filter(Boolean)

/** How many places an item has in all. */
export const placesOf = ({ sessions, capacity }: Pick<ItemForm, 'sessions' | 'capacity'>) =>
  sessions.length > 0 ? sessions.reduce((sum, one) => sum + Number(one.capacity), 0) : Number(capacity)

/** What is still missing of an item, in words; undefined when nothing is. */
export function missingOf(item: ItemForm): string | undefined {
  if (item.title.trim() === '') return '请填写服务名称'
  if (item.provider.trim() === '') return '请填写提供方'
  if (item.who === 'groups' && groupsOf(item).length === 0) return '请写明是哪些人群'
  if (!(placesOf(item) > 0)) return '请填写名额'
  if (item.sessions.some(one => one.to <= one.from)) return '场次的结束时间要晚于开始时间'
  return undefined
}

export const isReady = ({ title, items }: MenuForm) =>
  title.trim() !== '' && items.every(item => missingOf(item) === undefined)
