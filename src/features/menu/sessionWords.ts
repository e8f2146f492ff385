import { AUDIENCE_LABELS } from '@cloud/menu/labels'
import type { Output } from '@/platform/call'
import { minutesLabel } from '@/platform/dates'
import { groupsOf, type ItemForm, placesOf } from './menuForm'

export type MenuItem = Output<'menu', 'get'>['items'][number]

/** Whom a service is for, in words. */
export function audienceWords({ audience, openToOthers }: Pick<MenuItem, 'audience' | 'openToOthers'>) {
  if (openToOthers) return '欢迎群众参加'
  if (!audience) return undefined
  return audience.who === 'groups' ? (audience.groups ?? []).join('、') : AUDIENCE_LABELS[audience.who]
}

/** Whether the resident has to say that it is meant for them. */
export const asksDeclaration = ({ audience }: Pick<MenuItem, 'audience'>) =>
  audience?.who === 'elders' || audience?.who === 'groups'

/** How many can still order it, or why nobody can. */
export const leftWords = ({ left, over }: Pick<MenuItem, 'left' | 'over'>) =>
  over ? '场次已结束' : left > 0 ? `还剩 ${left} 个名额` : '约满'

export const ratingWords = (rating: number | null, reviews: number) =>
  rating === null ? '还没有评价' : `评分 ${rating}（${reviews} 人）`

export const priceWords = (minutes: number | undefined) =>
  minutes === undefined ? '免费' : `用时间银行 ${minutesLabel(minutes)}`

/** Whom an item that is being written is for. */
export const formAudience = (item: ItemForm) =>
  audienceWords({
    openToOthers: item.openToOthers,
    audience: item.who === 'everyone' ? undefined : { who: item.who, groups: groupsOf(item) },
  })

/** An item that is being written, in one line. */
export const itemFacts = (item: ItemForm) =>
  [
    item.provider,
    item.venueName,
    item.sessions.length > 0 && `${item.sessions.length} 场`,
    `${placesOf(item)} 个名额`,
    formAudience(item),
    item.price && `时间银行 ${minutesLabel(Number(item.price))}`,
  ]
    .filter(Boolean)
    .join(' · ')
