/** One person plays a part of the good calls, and leaves a mark in every text that they write. */
import { caller } from '../client'
import { goodCalls } from './good'
import type { Town } from './good/good'
import { procedures } from './routers'
import type { Street } from './street'

export interface Part {
  /** Whom of the good calls the person stands in for; that one plays the person's part meanwhile. */
  of: string
  player: string
  /** What their texts end with. */
  mark: string
  /** What they leave as their phone; in office it is that of others. */
  phone?: string
}

const HAN = /\p{Script=Han}/u
/** What is chosen from a list, or has to be typed so. */
const CHOSEN = ['skills', 'words:注销账号']

function townOf(street: Street, { of, player, mark, phone }: Part): Town {
  const swap = (id: string) => (id === of ? player : id === player ? of : id)
  const text = (value: string, isOwn: boolean, key: string) => {
    if (!isOwn) return swap(value)
    if (key === 'phone') return phone ?? value
    return HAN.test(value) && !CHOSEN.includes(`${key}:${value}`) ? value + mark : swap(value)
  }
  const rewrite = (value: unknown, isOwn: boolean, key = ''): unknown => {
    if (typeof value === 'string') return text(value, isOwn, key)
    if (Array.isArray(value)) return CHOSEN.includes(key) ? value : value.map(one => rewrite(one, isOwn, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, rewrite(one, isOwn, name)]))
  }
  return {
    at: street.at,
    as: id => {
      const openId = swap(id)
      return caller(street.cloud().url, openId, input => rewrite(input, openId === player))
    },
  }
}

export type Room = (typeof procedures)[number]['name']

/** Makes the good calls of some functions with the person in the part; answers which of the person's own went well. */
export async function play(street: Street, part: Part, rooms: readonly Room[], but: string[] = []) {
  const town = townOf(street, part)
  const done: string[] = []
  for (const { name, path, full } of procedures) {
    if (!rooms.includes(name) || but.includes(full)) continue
    try {
      const good = await goodCalls[name][path]?.(town)
      if (!good) continue
      const asked = town.as(good.who)
      const answer = await asked.send(name, path, good.input)
      if (answer.ok && asked.openId === part.player) done.push(full)
    } catch {
      // Not every call goes well with the parts changed: the test counts those that did.
    }
  }
  return done
}
